import { describe, expect, it } from 'vitest';
import { type CommandDefinition, whyNotOffered } from '../../playground/definitions.ts';
import type { Person } from '../../playground/interactions.ts';

const PLACES: readonly Person['place'][] = ['server', 'bot DM', 'private channel'];
const MANAGE_SERVER = String(1n << 5n);

function offeredIn(rules: Partial<CommandDefinition>, managesServer = true): Person['place'][] {
  const definition = { name: 'settings', description: 'Settings', ...rules } as CommandDefinition;
  return PLACES.filter((place) => whyNotOffered(definition, { id: '1', place, managesServer }) === null);
}

describe('a command', () => {
  it.each<[string, Partial<CommandDefinition>, Person['place'][]]>([
    ['without rules is offered everywhere', {}, [...PLACES]],
    ['is offered in its contexts alone', { contexts: [0, 1] }, ['server', 'bot DM']],
    [
      'for user installs is not offered in a server that installed the app',
      { integration_types: [1] },
      PLACES.slice(1),
    ],
    ['for server installs is not offered in a group DM', { integration_types: [0] }, ['server', 'bot DM']],
    [
      'with default permissions is offered to members who have them',
      { default_member_permissions: MANAGE_SERVER },
      [...PLACES],
    ],
  ])('%s', (_, rules, places) => {
    expect(offeredIn(rules)).toEqual(places);
  });

  it.each([
    [MANAGE_SERVER, false],
    ['0', false],
    [String(1n << 11n), true],
    [null, true],
  ])('with default permissions %s is offered to an ordinary member: %s', (default_member_permissions, offered) => {
    expect(offeredIn({ default_member_permissions }, false)).toEqual(offered ? [...PLACES] : PLACES.slice(1));
    expect(offeredIn({ default_member_permissions })).toEqual([...PLACES]);
  });

  it.each([
    [MANAGE_SERVER, 'Ben may not use /settings: it needs the permission Manage Server.'],
    ['0', 'Ben may not use /settings: it is for administrators.'],
  ])('with default permissions %s says why a member may not use it', (default_member_permissions, words) => {
    const definition = { name: 'settings', description: 'Settings', default_member_permissions };
    expect(whyNotOffered(definition, { id: '1', name: 'Ben', place: 'server', managesServer: false })).toBe(words);
  });
});
