import { Agent, request } from 'node:http';
import type { Signer } from '../../playground/signer.ts';
import { LOOPBACK } from '../../scripts/port.ts';

/** How an interaction was answered. */
export interface Answer {
  /** From the first byte sent to the last one received, in ms. */
  ms: number;
  /** What kind of answer it is, by the Worker's own header; `no answer` where none came in time. */
  kind: string;
  text: string;
}

/** Discord gives up after three seconds; what takes longer than this is not worth waiting for. */
const LONGEST_MS = 5_000;

/** Asks one Worker, one interaction at a time over one connection that stays open. */
export function askerOf(port: number, signer: Signer): (interaction: object) => Promise<Answer> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return async (interaction) => {
    const body = JSON.stringify(interaction);
    const headers = { ...(await signer.headers(body)), 'Content-Length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const started = performance.now();
      const since = () => performance.now() - started;
      const asked = request(
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
      asked.setTimeout(LONGEST_MS, () => {
        resolve({ ms: since(), kind: 'no answer', text: '' });
        asked.destroy();
      });
      // After a time-out this changes nothing any more.
      asked.on('error', reject);
      asked.end(body);
    });
  };
}
