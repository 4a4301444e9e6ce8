/** Requests that are signed and encoded before the clock starts, so that only the replies are timed. */
import { autocompleteInteraction, commandInteraction, type Person } from '../playground/interactions.ts';
import type { Signer } from '../playground/signer.ts';
import { CHANNEL_QUESTIONS } from '../scripts/soak/channel-questions.ts';
import { WARD } from './derby-election.ts';

/** One request, to be sent once. */
export interface SignedRequest {
  /** The interaction's id, which identifies a reply that is posted to Discord's API. */
  id: string;
  /** The whole HTTP request. */
  bytes: Buffer;
  isForged: boolean;
}

/** The text that Discord sends while someone types Darley, letter by letter. */
export const TYPED = ['', 'd', 'da', 'dar', 'darl', 'darle', 'darley'];

export const READER: Person = { id: '80351110224678912', place: 'server' };
const WARD_COMMAND = commandInteraction('ward', [{ name: 'name', value: WARD }], READER);
const SERVER = { id: '200000000000000001', locale: 'en-GB', features: ['COMMUNITY', 'NEWS'] };
const CHANNEL = {
  id: '300000000000000001',
  type: 0,
  name: 'results',
  guild_id: SERVER.id,
  permissions: '2251799813685247',
};
/** The length of Discord's own tokens. */
const TOKEN_LENGTH = 220;

let lastId = 1_100_000_000_000_000_000n;

/** Several requests for `/ward name:Darley`. */
export function wardRequests(signer: Signer, total: number): Promise<SignedRequest[]> {
  return batch(total, () => signedRequest(signer, WARD_COMMAND));
}

/** Several requests for suggestions while a ward is typed, each with one letter more than the one before. */
export function typingRequests(signer: Signer, total: number): Promise<SignedRequest[]> {
  return batch(total, (index) => typingRequest(signer, TYPED[index % TYPED.length] ?? ''));
}

export function typingRequest(signer: Signer, value: string): Promise<SignedRequest> {
  return signedRequest(signer, autocompleteInteraction('ward', [{ name: 'name', value, focused: true }], READER));
}

/** Several requests of a channel's usual mix, as in the soak test. */
export function channelRequests(signer: Signer, total: number): Promise<SignedRequest[]> {
  const questions = CHANNEL_QUESTIONS.map(({ interaction }) => interaction);
  return requestsInTurn(signer, questions, total);
}

/**
 * Several requests that ask a list of questions in turn, again and again.
 * @param from the place in the list to begin with; past the end, it continues at the start
 */
export function requestsInTurn(
  signer: Signer,
  questions: readonly object[],
  total: number,
  from = 0,
): Promise<SignedRequest[]> {
  return batch(total, (index) => signedRequest(signer, questions[(from + index) % questions.length] ?? {}));
}

/** Several requests for `/ward name:Darley`, each with a well-formed signature of another body. */
export function forgedRequests(signer: Signer, total: number): Promise<SignedRequest[]> {
  return batch(total, () => signedRequest(signer, WARD_COMMAND, (body) => body.replace(WARD, 'Abbey!')));
}

function batch(total: number, make: (index: number) => Promise<SignedRequest>): Promise<SignedRequest[]> {
  return Promise.all(Array.from({ length: total }, (_, index) => make(index)));
}

/** @param textToSign returns the text to sign, given the body; by default the body itself */
async function signedRequest(
  signer: Signer,
  interaction: object,
  textToSign = (body: string) => body,
): Promise<SignedRequest> {
  const id = String(++lastId);
  const token = `token-${id}-`.padEnd(TOKEN_LENGTH, 'aBcDeF0123456789');
  const body = JSON.stringify({ ...interaction, id, token, guild: SERVER, channel: CHANNEL });
  const headers = Object.entries({
    Host: 'localhost',
    'Content-Length': String(Buffer.byteLength(body)),
    'User-Agent': 'Discord-Interactions/1.0 (+https://discord.com)',
    ...(await signer.headers(textToSign(body))),
  });
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const isForged = textToSign(body) !== body;
  return { id, bytes: Buffer.from(`POST /interactions HTTP/1.1\r\n${head}\r\n${body}`), isForged };
}
