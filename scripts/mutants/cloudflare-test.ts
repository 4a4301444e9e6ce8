/** Stands in for `cloudflare:test` while mutants are hunted in Node. */
interface Execution {
  waitUntil(work: Promise<unknown>): void;
  passThroughOnException(): void;
  props: object;
}

const work = new WeakMap<Execution, Promise<unknown>[]>();

/** A context that remembers what is to go on once the reply is sent. */
export function createExecutionContext(): Execution {
  const going: Promise<unknown>[] = [];
  const context: Execution = {
    waitUntil: (one) => void going.push(one),
    passThroughOnException: () => undefined,
    props: {},
  };
  work.set(context, going);
  return context;
}

/** Waits for all that was to go on. */
export async function waitOnExecutionContext(context: Execution): Promise<void> {
  await Promise.all(work.get(context) ?? []);
}
