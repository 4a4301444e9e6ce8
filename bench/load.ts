/** Sends requests as fast as they are answered, with a fixed number in flight. */

import { Connection } from './connection.ts';
import type { ImplementationWorker } from './implementation-worker.ts';
import type { SignedRequest } from './signed-requests.ts';
import { cpuMicroseconds } from './workerd-process.ts';

export interface LoadTiming {
  /** Requests answered a second. */
  perSecond: number;
  /** CPU of the workerd process for each request, in µs. */
  cpu: number;
  /** The time of each request, in ms. */
  latencies: number[];
}

const OK = 200;
const ACCEPTED = 202;
const UNAUTHORIZED = 401;
/** Far longer than any wait in a run. */
const DEADLINE_MS = 120_000;

/**
 * Sends each request once, over connections that stay open.
 * @throws Error if a reply has the wrong status, or does not arrive
 */
export async function applyLoad(
  worker: ImplementationWorker,
  requests: readonly SignedRequest[],
  atOnce: number,
): Promise<LoadTiming> {
  const connections = await Promise.all(Array.from({ length: atOnce }, () => Connection.open(worker.port)));
  const latencies: number[] = [];
  let next = 0;
  const cpuBefore = cpuMicroseconds(worker.pid);
  const started = performance.now();
  const sending = connections.map(async (connection) => {
    for (let request = requests[next++]; request; request = requests[next++]) {
      const sent = performance.now();
      await replyTo(worker, connection, request);
      latencies.push(performance.now() - sent);
    }
  });
  try {
    await withDeadline(Promise.all(sending), worker.implementation.name);
    const seconds = (performance.now() - started) / 1000;
    const cpu = (cpuMicroseconds(worker.pid) - cpuBefore) / requests.length;
    return { perSecond: requests.length / seconds, cpu, latencies };
  } finally {
    for (const connection of connections) connection.close();
  }
}

/** The text of the reply to one request, returned or posted. @throws Error if the status is wrong */
export async function replyTo(
  { implementation, postedReply }: ImplementationWorker,
  connection: Connection,
  request: SignedRequest,
): Promise<string> {
  const { status, body } = await connection.send(request.bytes);
  const expected = request.isForged ? UNAUTHORIZED : postedReply ? ACCEPTED : OK;
  if (status !== expected) throw new Error(`${implementation.name} answered ${status}, not ${expected}: ${body}`);
  return postedReply && !request.isForged ? postedReply(request.id) : String(body);
}

/** Waits for replies for two minutes at most. @throws Error that names the implementation if they do not arrive */
export async function withDeadline<Result>(replies: Promise<Result>, name: string): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${name} did not answer a request`)), DEADLINE_MS);
  return Promise.race([replies, late]).finally(() => clearTimeout(timer));
}
