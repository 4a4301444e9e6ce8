/** What the outbox runs on: the object gives it Cloudflare's storage, clock and network; tests give their own. */
export interface Host {
  /** Runs one SQL statement. @returns its rows */
  sql<Row>(statement: string, ...values: readonly (string | number | null)[]): Row[];
  /** Stores all writes of `change`, or none of them. It must not wait for anything. */
  together<Result>(change: () => Result): Result;
  /** Milliseconds since 1970. */
  now(): number;
  /** @param ms milliseconds; the wait ends sooner if `signal` aborts */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  fetch(request: Request): Promise<Response>;
  /** Sets the only alarm. @param time in milliseconds since 1970 */
  setAlarm(time: number): void;
}
