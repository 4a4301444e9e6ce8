/** Replaces `cloudflare:test` when the tests run on mutants, in Node. */
interface Execution {
  waitUntil(work: Promise<unknown>): void;
  passThroughOnException(): void;
  props: object;
}

const work = new WeakMap<Execution, Promise<unknown>[]>();

/** A context that collects the work that continues after the reply. */
export function createExecutionContext(): Execution {
  const pending: Promise<unknown>[] = [];
  const context: Execution = {
    waitUntil: (one) => void pending.push(one),
    passThroughOnException: () => undefined,
    props: {},
  };
  work.set(context, pending);
  return context;
}

/** Waits for that work. */
export async function waitOnExecutionContext(context: Execution): Promise<void> {
  await Promise.all(work.get(context) ?? []);
}
