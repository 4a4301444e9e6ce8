/** Fields that the bot does not need may have any value, because Discord adds to them and changes them. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { autocompleteInteraction, commandInteraction, componentInteraction } from '../../playground/interactions.ts';
import { ADA, ask, post, seed } from '../support/bot.ts';
import { casesOf, SEEDED, timeFor } from './cases.ts';

type Json = Record<string, unknown>;

const IN_DM = { ...ADA, place: 'bot DM' } as const;
const DARLEY = [{ name: 'name', value: 'Darley' }];
const HALF_TYPED = [
  { name: 'election', value: '2003' },
  { name: 'name', value: 'dar', focused: true },
];

/** A valid interaction of each kind. */
const VALID: Record<string, () => Promise<object>> = {
  ping: async () => ({ type: 1 }),
  command: async () => commandInteraction('ward', DARLEY, ADA),
  'private command': async () => commandInteraction('ward', [...DARLEY, { name: 'private', value: true }], ADA),
  'command in a DM': async () => commandInteraction('council', [], IN_DM),
  settings: async () => commandInteraction('settings', [], ADA),
  autocomplete: async () => autocompleteInteraction('ward', HALF_TYPED, ADA),
  'autocomplete in a DM': async () => autocompleteInteraction('candidate', HALF_TYPED.slice(1), IN_DM),
  button: async () => componentInteraction((await ask('ward', { name: 'Darley' })).buttons.Council ?? '', ADA),
  menu: async () => {
    const { menu } = await ask('ward', { name: 'Darley' });
    return componentInteraction(menu?.custom_id ?? '', ADA, [menu?.options[3]?.value ?? '']);
  },
  'form (which the bot does not use)': async () => ({ ...commandInteraction('ward', DARLEY, ADA), type: 5 }),
};
const KINDS = Object.keys(VALID);

const NOT_NEEDED = [
  ...['id', 'application_id', 'token', 'version', 'locale', 'guild_locale', 'entitlements', 'attachment_size_limit'],
  ...['channel_id', 'channel.id', 'channel.name', 'guild', 'message', 'app_permissions', 'monetised', '__proto__'],
  ...['data.type', 'data.component_type', 'data.resolved', 'data.guild_id', 'data.target_id'],
  ...['data.options.0.type', 'data.options.0.options', 'data.options.9', 'data.values.9'],
  ...['member.roles', 'member.nick', 'member.avatar', 'member.flags', 'member.user.username', 'member.user.bot'],
  ...['user.username', 'user.avatar', 'authorizing_integration_owners.0', 'authorizing_integration_owners.7'],
];

/** Values that make no sense in a field that the bot reads if it can. */
const NONSENSE: Record<string, (value: unknown) => boolean> = {
  guild_id: (value) => typeof value !== 'string' || !/^\d{1,20}$/.test(value),
  context: (value) => typeof value !== 'number',
  channel: () => true,
  'channel.type': (value) => typeof value !== 'number',
  member: () => true,
  'member.user': () => true,
  'member.user.id': (value) => typeof value !== 'string' || !/^\d{1,20}$/.test(value),
  'member.permissions': (value) => typeof value !== 'string' || !/^\d{1,20}$/.test(value),
  user: () => true,
  authorizing_integration_owners: () => true,
  'data.options': () => true,
  'data.options.0': () => true,
  'data.options.0.value': (value) => typeof value === 'object',
  'data.options.0.focused': (value) => typeof value !== 'boolean',
  'data.values': (value) => !Array.isArray(value),
};

/** The interaction with one field changed, or removed if the value is undefined; unchanged if its parent is missing. */
function changed(interaction: object, path: string, value: unknown): object {
  const copy = JSON.parse(JSON.stringify(interaction));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let parent: Json | undefined = copy;
  for (const key of keys) {
    const next = parent?.[key];
    parent = typeof next === 'object' && next !== null ? (next as Json) : undefined;
  }
  if (parent && Array.isArray(parent)) {
    if (value === undefined) parent.splice(Number(last), 1);
    else parent[Number(last)] = value;
  } else if (parent) Object.defineProperty(parent, last, { value, enumerable: true, configurable: true });
  return copy;
}

async function replyTo(interaction: object): Promise<[status: number, body: string]> {
  const response = await post(JSON.stringify(interaction).toWellFormed());
  return [response.status, await response.text()];
}

const anyValue = fc.oneof(fc.constantFrom(null, 0, '', [], {}, '0', true), fc.jsonValue({ maxDepth: 3 }));

beforeAll(() => seed());

describe('The reply is the same', () => {
  it(
    `whatever is in fields that the bot does not need ${SEEDED}`,
    () => {
      const odd = fc.array(fc.tuple(fc.constantFrom(...NOT_NEEDED), fc.option(anyValue, { nil: undefined })), {
        minLength: 1,
        maxLength: 6,
      });
      return fc.assert(
        fc.asyncProperty(fc.constantFrom(...KINDS), odd, async (kind, changes) => {
          const valid = (await VALID[kind]?.()) ?? {};
          const sent = changes.reduce((one, [path, value]) => changed(one, path, value), valid);
          expect(await replyTo(sent)).toEqual(await replyTo(valid));
        }),
        casesOf(0.1),
      );
    },
    timeFor(0.3),
  );

  it(
    `with a value that makes no sense in a field as without that field ${SEEDED}`,
    () => {
      const odd = fc.constantFrom(...Object.keys(NONSENSE)).chain((path) =>
        fc.tuple(
          fc.constant(path),
          anyValue.filter((value) => NONSENSE[path]?.(value) ?? false),
        ),
      );
      return fc.assert(
        fc.asyncProperty(fc.constantFrom(...KINDS), odd, async (kind, [path, value]) => {
          const valid = (await VALID[kind]?.()) ?? {};
          const reply = await replyTo(changed(valid, path, value));
          expect(reply[0]).toBe(200);
          expect(reply).toEqual(await replyTo(changed(valid, path, undefined)));
        }),
        casesOf(0.1),
      );
    },
    timeFor(0.3),
  );
});

it.each<[string, Json]>([
  ['an owner that is a number', { authorizing_integration_owners: { '0': 0 } }],
  ['owners that are null', { authorizing_integration_owners: null }],
  ['a server id that is null', { guild_id: null }],
  ['a member that is null', { member: null, user: { id: ADA.id } }],
  ['a user that is null', { user: null }],
  ['no locale', { locale: undefined, guild_locale: undefined }],
  ['an unknown entitlement', { entitlements: [{ id: 1, type: 99, sku: null }] }],
  ['a channel of an unknown type', { channel: { type: 99 } }],
  ['a channel type that is a text', { channel: { type: 'thread' } }],
  ['permissions that are a number', { app_permissions: 7 }],
])('A command, a suggestion and a click with %s are answered', async (_, odd) => {
  for (const kind of ['command', 'autocomplete', 'button', 'menu']) {
    const valid = (await VALID[kind]?.()) ?? {};
    expect(await replyTo({ ...valid, ...odd })).toEqual(await replyTo(valid));
  }
});
