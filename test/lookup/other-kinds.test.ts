import { beforeAll, describe, expect, it } from 'vitest';
import { ask, click, seed } from '../support/bot.ts';
import { brokenLimits } from '../support/limits.ts';

beforeAll(() => seed());

/** What was typed into which option, what the reply says of it, and the button. */
const MIXED_UP: readonly [command: string, options: Record<string, string>, says: string, button: string][] = [
  ['ward', { name: 'Labour' }, 'Labour is a party.', 'Labour in 2003'],
  ['ward', { name: 'lib dems' }, 'Liberal Democrats is a party.', 'Liberal Democrats in 2003'],
  ['ward', { name: 'Labour 2019' }, 'Labour is a party.', 'Labour in 2019'],
  ['ward', { name: 'Independents' }, 'Independents stand without a party.', 'Independent in 2003'],
  ['ward', { name: 'UKIP' }, 'UKIP is a party.', 'UKIP in 2019'],
  ['ward', { name: 'Joan Travis' }, 'Joan Travis was a candidate.', 'Joan Travis, 2003 LD, Darley'],
  ['ward', { name: 'travis' }, 'Joan Travis was a candidate.', 'Joan Travis, 2003 LD, Darley'],
  ['ward', { name: 'Bull' }, 'Several candidates had that name.', 'Mark Bull, 2003 Ind, Derwent'],
  ['ward', { name: 'Derby' }, 'Derby City Council is a council.', 'Derby City Council in 2022'],
  ['ward', { name: 'derby city council' }, 'Derby City Council is a council.', 'Derby City Council in 2022'],
  ['history', { ward: 'Labour' }, 'Labour is a party.', 'Labour in 2003'],
  ['compare', { first: 'Darley', second: 'Labour' }, 'Labour is a party.', 'Labour in 2003'],
  [
    'compare',
    { first: 'Joan Travis', second: 'Abbey' },
    'Joan Travis was a candidate.',
    'Joan Travis, 2003 LD, Darley',
  ],
  ['party', { name: 'Darley' }, 'Darley is a ward.', 'Darley in 2003'],
  ['party', { name: 'Darley', election: '2019' }, 'Darley is a ward.', 'Darley in 2019'],
  ['party', { name: 'Joan Travis' }, 'Joan Travis was a candidate.', 'Joan Travis, 2003 LD, Darley'],
  ['party', { name: 'Derby' }, 'Derby City Council is a council.', 'Derby City Council in 2022'],
  ['wards', { party: 'Darley' }, 'Darley is a ward.', 'Darley in 2003'],
  ['candidate', { name: 'Darley' }, 'Darley is a ward.', 'Darley in 2003'],
  ['candidate', { name: 'Mickleover ward' }, 'Mickleover is a ward.', 'Mickleover in 2003'],
  ['candidate', { name: 'Labour' }, 'Labour is a party.', 'Labour in 2003'],
  ['candidate', { name: 'Derby' }, 'Derby City Council is a council.', 'Derby City Council in 2022'],
  ['council', { name: 'Abbey' }, 'Abbey is a ward.', 'Abbey in 2003'],
  ['council', { name: 'Labour' }, 'Labour is a party.', 'Labour in 2003'],
  ['council', { name: 'Joan Travis' }, 'Joan Travis was a candidate.', 'Joan Travis, 2003 LD, Darley'],
];

describe('Something of another kind', () => {
  it.each(MIXED_UP)('typed into /%s %j is recognised: %s', async (command, options, says, label) => {
    const reply = await ask(command, options);
    expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
    expect(reply.content).toMatch(/^Not found: /);
    expect(reply.content).toContain(says);
    expect(brokenLimits(reply.json)).toEqual([]);
    const shown = await click(reply.buttons[label] ?? '');
    expect(shown, label).toMatchObject({ answer: 'result', ephemeral: false });
  });

  it.each([
    ['ward', { name: 'Abbey' }],
    ['ward', { name: 'abby' }],
    ['party', { name: 'labor' }],
    ['candidate', { name: 'Michael Futters' }],
    ['council', { name: 'derby' }],
  ])('is not looked for if /%s %j has an answer', async (command, options: Record<string, string>) => {
    expect((await ask(command, options)).answer).toBe('result');
  });

  it('is not seen in a name that is only similar', async () => {
    for (const name of ['Labuor', 'Derbyshire', 'Joan Trav']) {
      expect((await ask('ward', { name })).content, name).not.toMatch(/ is a |candidate/);
    }
  });
});
