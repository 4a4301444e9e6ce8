import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const definitions = [...commands.values()].map(({ definition }) => definition);

describe('The commands', () => {
  it('are these, each with its options', () => {
    const told = definitions.map(({ name, options = [] }) => [
      name,
      options.map((option) => option.name + (option.required ? '!' : '')).join(' '),
    ]);
    expect(told).toEqual([
      ['ward', 'name! election private'],
      ['council', 'name election private'],
      ['party', 'name! election private'],
      ['candidate', 'name! election private'],
      ['wards', 'sort party election private'],
      ['history', 'ward! private'],
      ['compare', 'first! second! election against private'],
      ['settings', 'election private'],
      ['about', ''],
    ]);
  });

  it.each(definitions.filter(({ name }) => name !== 'settings'))(
    '/$name can be used in servers, DMs and as a user’s own app',
    ({ contexts, integration_types }) => {
      expect({ contexts, integration_types }).toEqual({ contexts: [0, 1, 2], integration_types: [0, 1] });
    },
  );

  it('offer /settings in servers only, to those who may manage them', () => {
    const settings = definitions.find(({ name }) => name === 'settings');
    expect(settings).toMatchObject({
      contexts: [0],
      integration_types: [0],
      default_member_permissions: String(1 << 5),
    });
  });

  it.each(definitions)('/$name has a British text for every name and description, within the limits', (definition) => {
    for (const part of [definition, ...(definition.options ?? [])]) {
      expect(part.name).toMatch(NAME);
      expect(part.name).toBe(part.name.toLowerCase());
      expect(part.description.length).toBeLessThanOrEqual(100);
      expect(part.name_localizations).toEqual({ 'en-GB': part.name, 'en-US': part.name });
      expect(part.description_localizations).toEqual({ 'en-GB': part.description, 'en-US': part.description });
    }
    expect(JSON.stringify(definition).length).toBeLessThan(8000);
  });
});
