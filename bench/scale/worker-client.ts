import { Agent, request } from 'node:http';
import type { Signer } from '../../playground/signer.ts';
import { LOOPBACK } from '../../scripts/port.ts';

/** A reply to an interaction, with its time. */
export interface TimedReply {
  /** From the first byte sent to the last one received, in ms. */
  ms: number;
  /** The kind of answer in the Worker's own header, `status <number>` without one, or `no answer` after a timeout. */
  kind: string;
  text: string;
}

/** Longer than the three seconds after which Discord gives up. */
const TIMEOUT_MS = 5_000;

/** Asks one Worker. @param host the host that the request names; by default this machine */
export type Ask = (interaction: object, host?: string) => Promise<TimedReply>;

/** A client that sends one Worker one interaction at a time, over a connection that stays open. */
export function clientOf(port: number, signer: Signer): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return async (interaction, host = LOOPBACK) => {
    const body = JSON.stringify(interaction);
    const headers = { ...(await signer.headers(body)), Host: host, 'Content-Length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const started = performance.now();
      const since = () => performance.now() - started;
      const sent = request(
        { agent, host: LOOPBACK, port, path: '/interactions', method: 'POST', headers },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const kind = response.headers['x-returning-officer-answer'] ?? `status ${response.statusCode}`;
            resolve({ ms: since(), kind: String(kind), text: Buffer.concat(chunks).toString() });
          });
        },
      );
      sent.setTimeout(TIMEOUT_MS, () => {
        resolve({ ms: since(), kind: 'no answer', text: '' });
        sent.destroy();
      });
      // After a timeout this has no effect: the promise is already resolved.
      sent.on('error', reject);
      sent.end(body);
    });
  };
}

/** Whether every reply is an answer. "Not found" is an answer; a fault or a timeout is not. */
export function areAnswers(kinds: ReadonlySet<string>): boolean {
  return [...kinds].every((kind) => !/^(?:fault|no answer|status)/.test(kind));
}
