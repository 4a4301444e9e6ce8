/** Nothing that the bench waits for takes a tenth of it. */
const DEADLINE_MS = 120_000;

/** The result of some work, if it comes in time. @throws Error that names the candidate, where it does not */
export async function inTime<Result>(work: Promise<Result>, name: string): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${name} left a request unanswered`)), DEADLINE_MS);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
