/** Requests sent as fast as they are answered, a fixed number under way at a time. */
import type { Ask } from './asks.ts';
import { Connection } from './connection.ts';
import { inTime } from './deadline.ts';
import { processorTime } from './processor-time.ts';
import type { Running } from './workerd.ts';

export interface Timing {
  /** Requests answered a second. */
  perSecond: number;
  /** What workerd's process cost a request, in µs of one core. */
  cost: number;
  /** How long each request took, in ms. */
  took: number[];
}

const ACCEPTED = 200;
const ACCEPTED_FOR_LATER = 202;
const REFUSED = 401;

/**
 * Sends each request once over connections that are kept alive, and counts one as answered when its reply is there.
 * @throws Error where an answer has another status than is due, or none comes
 */
export async function load(running: Running, asks: readonly Ask[], atOnce: number): Promise<Timing> {
  const connections = await Promise.all(Array.from({ length: atOnce }, () => Connection.open(running.port)));
  const took: number[] = [];
  let next = 0;
  const costBefore = processorTime(running.pid);
  const started = performance.now();
  const sending = connections.map(async (connection) => {
    for (let ask = asks[next++]; ask; ask = asks[next++]) {
      const sent = performance.now();
      await answered(running, connection, ask);
      took.push(performance.now() - sent);
    }
  });
  try {
    await inTime(Promise.all(sending), running.candidate.name);
    const seconds = (performance.now() - started) / 1000;
    const cost = (processorTime(running.pid) - costBefore) / asks.length;
    return { perSecond: asks.length / seconds, cost, took };
  } finally {
    for (const connection of connections) connection.close();
  }
}

/** The text of the reply to one request, wherever it is sent to. @throws Error where the status is not the one due */
export async function answered({ candidate, delivered }: Running, connection: Connection, ask: Ask): Promise<string> {
  const { status, body } = await connection.send(ask.request);
  const due = ask.isForged ? REFUSED : delivered ? ACCEPTED_FOR_LATER : ACCEPTED;
  if (status !== due) throw new Error(`${candidate.name} answered ${status}, not ${due}: ${body}`);
  return delivered && !ask.isForged ? delivered(ask.id) : String(body);
}
