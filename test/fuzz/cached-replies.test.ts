/** A cached reply is, to the byte, the one that would be made now: whoever asks, wherever, and whatever came before. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  autocompleteInteraction,
  commandInteraction,
  componentInteraction,
  type Person,
} from '../../playground/interactions.ts';
import { type Action, customId } from '../../src/discord/custom-id.ts';
import { type Invocation, parseInteraction, userOf } from '../../src/discord/interaction.ts';
import { askedOf, replyTo } from '../../src/dispatch.ts';
import { type Pair, settingsKey } from '../../src/release/keys.ts';
import { type ReplyBody, replyBody } from '../../src/replies/finished-reply.ts';
import { contextOf, respond } from '../../src/respond.ts';
import { sharedFrom } from '../../src/store/shared-results.ts';
import { corrected } from '../faults/releases.ts';
import { WITH_BY_ELECTIONS, withTestham } from '../support/by-elections.ts';
import { dataset } from '../support/dataset.ts';
import { releasePairs } from '../support/release.ts';
import { casesOf, SEEDED, timeFor } from './cases.ts';

const PART = 0.2;
const CATALOGUE_IS_STALE_MS = 61_000;
const ORIGINS = ['https://officer.example', 'https://other.example'];
const USERS = ['80351110224678912', '1', '18446744073709551615'];
const MESSAGES = ['900000000000000001', '900000000000000002'];
/** Without settings, with private replies, with another home, and with a home that only one release has. */
const SERVERS = ['1', '2', '3', '4'];
const SETTINGS = [
  { home: null, private: true },
  { home: 'local.derby.2022-05-05', private: false },
  { home: 'testham', private: false },
];
const COMMANDS: [string, Record<string, string | boolean>][] = [
  ['ward', { name: 'Darley' }],
  ['ward', { name: 'darly', private: true }],
  ['ward', { name: 'al' }],
  ['ward', { name: 'Mill Hill' }],
  ['ward', { name: 'nowhere' }],
  ['ward', { name: 'Abbey', election: '2022' }],
  ['council', {}],
  ['council', { private: false }],
  ['party', { name: 'Labour' }],
  ['wards', { sort: 'safest' }],
  ['candidate', { name: 'Joan Travis' }],
  ['history', { ward: 'Darley' }],
  ['compare', { first: 'Darley', second: 'Abbey' }],
  ['about', {}],
  ['settings', {}],
  ['no such command', {}],
];
const VIEWS = [
  'ward|E06000015.2003-05-01|darley',
  'ward|E06000015.2022-05-05|abbey',
  'ward|E06000015.2003-05-01|nowhere',
  'council|E06000015.2003-05-01',
  'party|E06000015.2003-05-01|PP53',
  'wards|E06000015.2003-05-01|closest|all|2',
  'history|E06000015.2003-05-01|darley',
  'about',
];
const TYPED = ['', 'd', 'darl', 'mill', 'zzz'];

/** The releases that are published in turn. The one in KV is first. */
let releases: Map<string, Pair>[];
let published = 0;

beforeAll(async () => {
  const facts = [dataset, corrected(), withTestham(WITH_BY_ELECTIONS)];
  releases = await Promise.all(
    facts.map(async (one) => {
      const pairs = await releasePairs(one);
      return new Map(pairs.map((pair) => [pair.key, pair]));
    }),
  );
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
});

const settings = new Map(
  SETTINGS.map((one, index) => [settingsKey(SERVERS[index + 1] ?? ''), JSON.stringify({ ...one, written: 4e9 })]),
);
const kv = {
  get: async (key: string) => settings.get(key) ?? releases[published]?.get(key)?.value ?? null,
  getWithMetadata: async (key: string) => ({ value: null, metadata: null, ...releases[published]?.get(key) }),
} as unknown as KVNamespace;
const env = { RESULTS: kv, HOME_ELECTION: 'local.derby.2003-05-01', DISCORD_PUBLIC_KEY: '' };

/** Publishes a release, and waits until the isolate has read it. */
async function publish(which: number): Promise<void> {
  published = which;
  vi.setSystemTime(Date.now() + CATALOGUE_IS_STALE_MS);
  const refreshed: Promise<unknown>[] = [];
  await contextOf(asked({ kind: 'command', which: 0, ...ANYWHERE }), env, '', (work) => refreshed.push(work));
  await Promise.all(refreshed);
}

interface Place {
  user: string;
  server: string;
  place: Person['place'];
  silenced: boolean;
  message: string;
}
const ANYWHERE: Place = { user: '1', server: '1', place: 'server', silenced: false, message: '1' };

type Question =
  | ({ kind: 'command'; which: number } & Place)
  | ({ kind: 'typing'; typed: string } & Place)
  | ({ kind: 'click'; action: Action; view: string; form: 'brief' | 'full'; asker: string; private: boolean } & Place);
type Step = { kind: 'publication'; release: number } | (Question & { origin: string });

/** The interaction as the Worker reads it. */
function asked({ user, server, place, silenced, message, ...question }: Question): Invocation {
  const person: Person = { id: user, place };
  const sent = { ...interactionOf(question, person, message) } as { guild_id?: string; member?: object };
  if (sent.guild_id !== undefined) sent.guild_id = server;
  if (sent.member && silenced) sent.member = { ...sent.member, permissions: '0' };
  return parseInteraction(JSON.stringify(sent)) as Invocation;
}

type Bare<Kind> = Kind extends Question ? Omit<Kind, keyof Place> : never;

function interactionOf(question: Bare<Question>, person: Person, message: string): object {
  switch (question.kind) {
    case 'command': {
      const [name, options] = COMMANDS[question.which] ?? ['about', {}];
      const typed = Object.entries(options).map(([option, value]) => ({ name: option, value }));
      return commandInteraction(name, typed, person);
    }
    case 'typing':
      return autocompleteInteraction('ward', [{ name: 'name', value: question.typed, focused: true }], person);
    case 'click':
      return componentInteraction(customId(question), person, undefined, { id: message });
  }
}

const place = {
  user: fc.constantFrom(...USERS),
  server: fc.constantFrom(...SERVERS),
  place: fc.constantFrom<Person['place']>('server', 'bot DM', 'private channel'),
  silenced: fc.boolean(),
  message: fc.constantFrom(...MESSAGES),
  origin: fc.constantFrom(...ORIGINS),
};
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('publication' as const), release: fc.nat({ max: 2 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      which: fc.nat({ max: COMMANDS.length - 1 }),
      ...place,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('typing' as const), typed: fc.constantFrom(...TYPED), ...place }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('click' as const),
      action: fc.constantFrom<Action>('open', 'choose', 'share'),
      view: fc.constantFrom(...VIEWS),
      form: fc.constantFrom('brief' as const, 'full' as const),
      asker: fc.constantFrom(...USERS),
      private: fc.boolean(),
      ...place,
    }),
  },
);

function textOf({ answer, bytes }: ReplyBody) {
  return { answer, text: new TextDecoder().decode(bytes) };
}

/** The reply that is made without the cache. */
async function made(interaction: Invocation, origin: string) {
  const context = await contextOf(interaction, env, origin, () => {});
  const shared = sharedFrom(kv, interaction.message?.id);
  return replyBody(await replyTo(interaction, await askedOf(interaction), context, userOf(interaction) ?? '0', shared));
}

describe(`Cached replies ${SEEDED}`, () => {
  it(
    'are the ones that would be made now, after any sequence of questions and publications',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
          for (const one of steps) {
            if (one.kind === 'publication') {
              await publish(one.release);
              continue;
            }
            const interaction = asked(one);
            const shares = one.kind === 'click' && one.action === 'share';
            const expected = shares ? null : await made(interaction, one.origin);
            const answered = await respond(interaction, env, one.origin, () => {});
            if (expected) expect(textOf(answered)).toEqual(textOf(expected));
          }
        }),
        casesOf(PART),
      );
    },
    timeFor(PART),
  );
});
