/** Publishes to the Worker as an officer does: with signed requests, each repeated until it is answered. */

import { signedHeaders, signedText } from '../../src/night/signed-request.ts';
import type { NightEvent } from '../../src/results/night/journal.ts';
import type { Key } from '../signer.ts';

/** How soon a request without an answer is sent again. */
const RETRY_MS = 200;
const TIMEOUT_MS = 5000;
/** A runtime that was killed is back in a second or two. */
const GIVE_UP_MS = 60_000;

/** The Worker refuses the request; the message has every reason. */
export class Refusal extends Error {}

export class Publisher {
  readonly #key: Key;
  readonly #origin: () => string;

  /** @param origin gives the Worker's address */
  constructor(key: Key, origin: () => string) {
    this.#key = key;
    this.#origin = origin;
  }

  get publicKey(): string {
    return this.#key.publicKey;
  }

  /**
   * Sends a request until it is answered. It has the same `request_id` each time, so it is published once.
   * @param path below `/night/`: an election's id, or also a ward
   * @returns the events that it caused
   * @throws Refusal
   * @throws Error if the Worker does not answer
   */
  async publish(path: string, request: object): Promise<readonly NightEvent[]> {
    const body = JSON.stringify({ request_id: crypto.randomUUID(), ...request });
    const deadline = Date.now() + GIVE_UP_MS;
    for (;;) {
      const response = await this.#post(`/night/${path}`, body);
      if (response && response.status < 500) {
        const answer: { events?: NightEvent[]; errors?: string[] } = await response.json();
        if (answer.errors) throw new Refusal(answer.errors.join(' '));
        return answer.events ?? [];
      }
      if (Date.now() > deadline) throw new Error(`The Worker at ${this.#origin()} does not answer.`);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  /** @returns null if there was no whole answer in time */
  async #post(path: string, body: string): Promise<Response | null> {
    const unsigned = { method: 'POST', path, body, timestamp: String(Math.round(Date.now() / 1000)) };
    const signature = await this.#key.sign(signedText(unsigned));
    const headers = signedHeaders({ ...unsigned, public_key: this.publicKey, signature });
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const response = await fetch(this.#origin() + path, { method: 'POST', headers, body, signal });
      return new Response(await response.text(), { status: response.status });
    } catch {
      return null;
    }
  }
}
