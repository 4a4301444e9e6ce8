/** Signed requests, ready to be written to a socket: signed and encoded beforehand, so that only replies are timed. */
import { autocompleteInteraction, commandInteraction, type Person } from '../playground/interactions.ts';
import type { Signer } from '../playground/signer.ts';
import { WARD } from './source.ts';

/** One request that is sent once. */
export interface Ask {
  /** The id of the interaction, by which a reply that is posted to Discord's API is told apart. */
  id: string;
  request: Buffer;
  isForged: boolean;
}

/** What Discord sends while someone types Darley, letter by letter. */
export const TYPED = ['', 'd', 'da', 'dar', 'darl', 'darle', 'darley'];

const READER: Person = { id: '80351110224678912', place: 'server' };
const WARD_ASKED = commandInteraction('ward', [{ name: 'name', value: WARD }], READER);
const SERVER = { id: '200000000000000001', locale: 'en-GB', features: ['COMMUNITY', 'NEWS'] };
const CHANNEL = {
  id: '300000000000000001',
  type: 0,
  name: 'results',
  guild_id: SERVER.id,
  permissions: '2251799813685247',
};
/** As long as those of Discord. */
const TOKEN_LENGTH = 220;

let lastId = 1_100_000_000_000_000_000n;

/** `/ward name:Darley`, as often as asked for. */
export function wardAsks(signer: Signer, count: number): Promise<Ask[]> {
  return batch(count, () => signed(signer, WARD_ASKED));
}

/** `/ward` with the ward half typed, each next one a letter on. */
export function typingAsks(signer: Signer, count: number): Promise<Ask[]> {
  return batch(count, (index) => typingAsk(signer, TYPED[index % TYPED.length] ?? ''));
}

export function typingAsk(signer: Signer, value: string): Promise<Ask> {
  return signed(signer, autocompleteInteraction('ward', [{ name: 'name', value, focused: true }], READER));
}

/** `/ward name:Darley` with a well-formed signature that is another request's. */
export function forgedAsks(signer: Signer, count: number): Promise<Ask[]> {
  return batch(count, () => signed(signer, WARD_ASKED, (body) => body.replace(WARD, 'Abbey!')));
}

function batch(count: number, ask: (index: number) => Promise<Ask>): Promise<Ask[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => ask(index)));
}

/** @param whatIsSigned the text that the signature is made for; the body itself where absent */
async function signed(signer: Signer, interaction: object, whatIsSigned = (body: string) => body): Promise<Ask> {
  const id = String(++lastId);
  const token = `token-${id}-`.padEnd(TOKEN_LENGTH, 'aBcDeF0123456789');
  const body = JSON.stringify({ ...interaction, id, token, guild: SERVER, channel: CHANNEL });
  const headers = Object.entries({
    Host: 'localhost',
    'Content-Length': String(Buffer.byteLength(body)),
    'User-Agent': 'Discord-Interactions/1.0 (+https://discord.com)',
    ...(await signer.headers(whatIsSigned(body))),
  });
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const isForged = whatIsSigned(body) !== body;
  return { id, request: Buffer.from(`POST /interactions HTTP/1.1\r\n${head}\r\n${body}`), isForged };
}
