/** Reads a deployment's counts, and sends signed requests to them. */
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenNight, Snapshot } from '../../src/night/contract.ts';
import type { NightRequest, WardRequest } from '../../src/night/requests.ts';
import { signedHeaders, signedText } from '../../src/night/signed-request.ts';
import type { NightEvent } from '../../src/results/night/journal.ts';
import { Refusal } from './refusal.ts';
import type { SigningKey } from './signing-key.ts';

const ATTEMPTS = 4;
/** A manifest of a large council takes longest. */
const TIMEOUT_MS = 10_000;
/** Before the second attempt; it doubles with each. */
const WAIT_MS = 1_000;
const HTTP_NOT_FOUND = 404;
const HTTP_REPEATED = 200;
const HTTP_REFUSED = 300;
const HTTP_FAULT = 500;

/** What a count answered to a request that it accepted. */
export interface Published {
  events: readonly NightEvent[];
  /** Set if a second volunteer is awaited; nothing is published then. */
  waiting: string | null;
  /** Whether an earlier attempt had been published already, and only its answer was lost. */
  repeated: boolean;
}

export interface CountClient {
  /** As KV lists them; a new one may take a minute. */
  openNights(): Promise<OpenNight[]>;
  /** Null if the count was never opened. */
  snapshot(election: string): Promise<Snapshot | null>;
  /**
   * Sends a request, and again with the same `request_id` if no answer arrives.
   * @param path of the count, or of one of its wards: `local.derby.2003-05-01/darley`
   * @throws Refusal with every reason
   */
  send(path: string, request: NightRequest | WardRequest): Promise<Published>;
}

/** A whole answer. */
interface Answered {
  status: number;
  url: string;
  text: string;
}

/** @param choice how often to ask, and milliseconds for an answer and before the second attempt */
export function countClient(
  origin: string,
  key: SigningKey | null,
  { timeout = TIMEOUT_MS, pause = WAIT_MS, attempts = ATTEMPTS } = {},
): CountClient {
  /** An answer that is cut off counts as none. @throws Error if no attempt is answered */
  async function answerTo(path: string, init: () => RequestInit): Promise<Answered> {
    let fault = '';
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      if (attempt > 0) await wait(pause * 2 ** (attempt - 1));
      try {
        const answer = await fetch(origin + path, {
          ...init(),
          signal: AbortSignal.timeout(timeout),
          redirect: 'error',
        });
        const { status, url } = answer;
        if (status < HTTP_FAULT) return { status, url, text: await answer.text() };
        fault = `it answered ${status}`;
      } catch (cause) {
        fault = reasonOf(cause);
      }
    }
    throw new Error(`${origin}${path} did not answer in ${attempts} attempts: ${fault}.`);
  }

  async function read<T>(path: string): Promise<T | null> {
    const answer = await answerTo(path, () => ({}));
    if (answer.status < HTTP_REFUSED) return JSON.parse(answer.text) as T;
    const { errors } = refusalIn(answer);
    if (answer.status === HTTP_NOT_FOUND && errors[0]?.startsWith('No count of')) return null;
    throw new Error(errors.join('\n'));
  }

  return {
    openNights: async () => (await read<OpenNight[]>('/night/')) ?? [],
    snapshot: (election) => read<Snapshot>(`/night/${election}`),
    async send(of, request) {
      if (!key) throw new Error('Only a key can publish.');
      const path = `/night/${of}`;
      const body = JSON.stringify(request);
      const answer = await answerTo(path, () => ({ method: 'POST', body, headers: headersOf(path, body, key) })).catch(
        (cause: Error) => {
          throw new Error(`${cause.message}\n${PERHAPS_PUBLISHED}`, { cause });
        },
      );
      if (answer.status >= HTTP_REFUSED) throw new Refusal(refusalIn(answer).errors);
      const { events, waiting = null } = JSON.parse(answer.text) as { events: NightEvent[]; waiting?: string };
      return { events, waiting, repeated: answer.status === HTTP_REPEATED };
    },
  };
}

const PERHAPS_PUBLISHED =
  'It may have been published all the same. Run the same command again: what is published already is not published twice.';

function headersOf(path: string, body: string, key: SigningKey): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const unsigned = { method: 'POST', path, body, timestamp };
  const signature = key.sign(signedText(unsigned));
  return {
    'Content-Type': 'application/json',
    ...signedHeaders({ ...unsigned, public_key: key.publicKey, signature }),
  };
}

function refusalIn({ status, url, text }: Answered): { errors: string[] } {
  try {
    const { errors } = JSON.parse(text);
    if (Array.isArray(errors)) return { errors: errors.map(String) };
  } catch {
    // Something other than the bot answered.
  }
  return { errors: [`${url} answered ${status}, and not as the bot does. Check the address.`] };
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.name === 'TimeoutError') return 'the time ran out';
  return cause.cause instanceof Error ? cause.cause.message : cause.message;
}
