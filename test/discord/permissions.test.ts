import { describe, expect, it } from 'vitest';
import type { Invocation } from '../../src/discord/interaction.ts';
import { parseInteraction } from '../../src/discord/interaction.ts';
import { mayManageServer, whyNotPublic } from '../../src/discord/permissions.ts';
import { missingToPost, POSTING_PERMISSIONS } from '../../src/discord/posting-permissions.ts';

const ADMINISTRATOR = 1n << 3n;
const MANAGE_SERVER = 1n << 5n;
const SEND = 1n << 11n;
const SEND_IN_THREADS = 1n << 38n;
const EXTERNAL_APPS = 1n << 50n;
const EVERY_BIT = (1n << 60n) - 1n;
const TEXT_CHANNEL = 0;
const FORUM_POST = 11;

const NOT_IN_CHANNEL = 'Only you can see this: you may not send messages in this channel.';
const NOT_IN_THREAD = 'Only you can see this: you may not send messages in this thread.';
const NO_EXTERNAL_APPS = 'Only you can see this: the server hides replies from apps that members installed themselves.';

/** An interaction in a server that installed the app, as it is parsed from what Discord sends. */
function inServer(permissions: bigint | null, type: number | null = TEXT_CHANNEL, more: object = {}): Invocation {
  const sent = {
    type: 2,
    data: { name: 'ward' },
    guild_id: '5',
    context: 0,
    ...(type !== null && { channel: { id: '6', type } }),
    member: { user: { id: '1' }, ...(permissions !== null && { permissions: String(permissions) }) },
    authorizing_integration_owners: { '0': '5' },
    ...more,
  };
  return parseInteraction(JSON.stringify(sent)) as Invocation;
}
const BY_USER = { authorizing_integration_owners: { '1': '1' } };

describe('A reply cannot be public', () => {
  it.each<[string, Invocation, string | null]>([
    [
      'in a channel, without the permission to send messages',
      inServer(EVERY_BIT & ~SEND & ~ADMINISTRATOR),
      NOT_IN_CHANNEL,
    ],
    ['in a channel of unknown type, without that permission', inServer(SEND_IN_THREADS, null), NOT_IN_CHANNEL],
    ['in a public thread, with the permission for channels only', inServer(SEND, FORUM_POST), NOT_IN_THREAD],
    ['in a private thread, with the permission for channels only', inServer(SEND, 12), NOT_IN_THREAD],
    ['in a thread of announcements, with the permission for channels only', inServer(SEND, 10), NOT_IN_THREAD],
    ['by an app of one’s own, without external apps', inServer(SEND, TEXT_CHANNEL, BY_USER), NO_EXTERNAL_APPS],
    ['by an app of one’s own, without sending', inServer(EXTERNAL_APPS, TEXT_CHANNEL, BY_USER), NOT_IN_CHANNEL],
  ])('%s', (_, invocation, reason) => {
    expect(whyNotPublic(invocation)).toBe(reason);
  });
});

describe('A reply can be public', () => {
  it.each<[string, Invocation]>([
    ['in a channel, with the permission to send messages', inServer(SEND)],
    ['in a thread, with the permission for threads only', inServer(SEND_IN_THREADS, FORUM_POST)],
    ['for an administrator', inServer(ADMINISTRATOR, TEXT_CHANNEL, BY_USER)],
    ['if the permissions are not known', inServer(null)],
    ['by an app of one’s own, with external apps', inServer(SEND | EXTERNAL_APPS, TEXT_CHANNEL, BY_USER)],
    ['by the server’s app, without external apps', inServer(SEND)],
    // In a DM, app_permissions does not list the permission to send messages.
    ['in a DM', inServer(null, 1, { guild_id: undefined, member: undefined, context: 1, app_permissions: '49152' })],
  ])('%s', (_, invocation) => {
    expect(whyNotPublic(invocation)).toBeNull();
  });
});

it.each([
  [MANAGE_SERVER, true],
  [ADMINISTRATOR, true],
  [EVERY_BIT & ~MANAGE_SERVER & ~ADMINISTRATOR, false],
  [null, false],
])('A member with the permissions %s may manage the server: %s', (permissions, may) => {
  expect(mayManageServer(inServer(permissions))).toBe(may);
});

describe('What the bot lacks to post in a channel', () => {
  const ALL = 84_992n;
  it.each<[string, bigint | undefined, string[] | null]>([
    ['is nothing with the four permissions', ALL, []],
    ['is nothing for an administrator', ADMINISTRATOR, []],
    [
      'is each permission that is not there',
      0n,
      ['View Channel', 'Send Messages', 'Embed Links', 'Read Message History'],
    ],
    ['is one if one is not there', EVERY_BIT & ~ADMINISTRATOR & ~(1n << 14n), ['Embed Links']],
    ['is not known if Discord does not say', undefined, null],
  ])('%s', (_, app_permissions, missing) => {
    expect(missingToPost({ app_permissions })).toEqual(missing);
  });

  it('is what the link that adds the bot asks for', () => {
    expect(POSTING_PERMISSIONS).toBe(ALL);
  });
});
