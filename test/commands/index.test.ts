import { beforeAll, describe, expect, it } from 'vitest';
import { everyCommand } from '../../src/commands/index.ts';
import { ask, LARGEST_ID } from '../support/bot.ts';
import { COMMANDS } from '../support/commands.ts';
import { brokenLimits } from '../support/limits.ts';
import { LONGEST_WARD_NAME, publishLargeCouncil } from '../support/publish.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const FOR_MANAGERS = ['follow', 'unfollow', 'settings'];
const { slash, onMessages } = await everyCommand();
const definitions = slash.map(({ definition }) => definition);

describe('The definitions of the commands', () => {
  it('on messages have a name as people read it, and neither a description nor options', () => {
    expect(onMessages.map(({ definition }) => definition)).toEqual([
      {
        type: 3,
        name: 'Declare result',
        name_localizations: { 'en-GB': 'Declare result', 'en-US': 'Declare result' },
        contexts: [0, 1, 2],
        integration_types: [0, 1],
      },
    ]);
  });

  it('have these names and options', () => {
    const defined = definitions.map(({ name, options = [] }) => ({
      name,
      options: options.map((option) => option.name + (option.required ? '!' : '')).join(' '),
    }));
    expect(defined).toEqual(COMMANDS.map(({ name, options }) => ({ name, options })));
  });

  it.each(definitions.filter(({ name }) => !FOR_MANAGERS.includes(name)))(
    'allow /$name in servers and DMs, and as an app that a user installs',
    ({ contexts, integration_types }) => {
      expect({ contexts, integration_types }).toEqual({ contexts: [0, 1, 2], integration_types: [0, 1] });
    },
  );

  it.each(FOR_MANAGERS)('allow /%s only in servers, to members who can manage the server', (command) => {
    expect(definitions.find(({ name }) => name === command)).toMatchObject({
      contexts: [0],
      integration_types: [0],
      default_member_permissions: String(1 << 5),
    });
  });

  it.each(definitions)('give /$name and its options British names and descriptions within the limits', (definition) => {
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

describe('For a council of 69 wards, each with 30 candidates,', () => {
  let published: Awaited<ReturnType<typeof publishLargeCouncil>>;
  beforeAll(async () => {
    published = await publishLargeCouncil();
  });

  it.each([
    ['ward', { name: LONGEST_WARD_NAME, private: true }],
    ['ward', { name: 'westward' }],
    ['council', { private: true }],
    ['party', { name: 'Labour', private: true }],
    ['candidate', { name: 'Tiago' }],
    ['wards', { sort: 'name', party: 'Labour', private: true }],
  ])('/%s %j replies within Discord’s limits', async (command, options) => {
    const reply = await ask(command, options, LARGEST_ID, published);
    expect(['result', 'choice']).toContain(reply.answer);
    expect(brokenLimits(reply.json)).toEqual([]);
  });
});
