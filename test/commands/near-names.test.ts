import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../playground/interactions.ts';
import { ADA, ask, click, seed } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { testham } from '../support/elections.ts';
import { emptyNamespace } from '../support/kv.ts';

const IN_DM: Person = { ...ADA, place: 'bot DM' };

beforeAll(() => seed());

describe('A name that is not on file', () => {
  it.each<[string, Record<string, string>, string, string]>([
    ['ward', { name: 'Chadesdon Hill' }, 'Chaddesden', 'Chaddesden, 1 May 2003: '],
    ['history', { ward: 'Chadesdon Hill' }, 'Chaddesden', 'Chaddesden, Derby: '],
    ['party', { name: 'Monster Raving' }, 'Labour', 'Labour'],
    ['council', { name: 'Nowhere' }, 'Derby City Council', 'Derby City Council, 5 May 2022: '],
    ['candidate', { name: 'Jhoan Trvaiss Smyth' }, 'Joan Travis, 2003 LD, Darley', 'Joan Travis, Darley, 1 May 2003: '],
    ['candidate', { name: 'Qwertyuiop' }, 'D. Adams, 2022 REF, Allestree', 'D. Adams, Allestree, 5 May 2022: '],
    ['ward', { name: 'Darley', election: '2005' }, '1 May 2003', 'Darley, 1 May 2003: '],
    ['ward', { name: 'Darley in 2005' }, '1 May 2003', 'Darley, 1 May 2003: '],
    ['ward', { name: 'Atlantis', election: '2005' }, '1 May 2003', 'Derby City Council, 1 May 2003: '],
    ['council', { election: '2005' }, '1 May 2003', 'Derby City Council, 1 May 2003: '],
    ['party', { name: 'Labour', election: '2005' }, '1 May 2003', 'Labour'],
    ['candidate', { name: 'Joan Travis', election: '2005' }, '1 May 2003', 'Joan Travis, Darley, 1 May 2003: '],
    ['wards', { sort: 'safest', election: '2005' }, '1 May 2003', 'Derby City Council, 1 May 2003: '],
  ])('in /%s has a button for each of the nearest names, which answers as the command would', async (...row) => {
    const [command, options, label, answer] = row;
    const reply = await ask(command, options);
    expect(reply.content).toMatch(/^Not found: .*(?:Closest|On file, for example): /);
    expect(Object.keys(reply.buttons)).toContain(label);
    const shown = await click(reply.buttons[label] ?? '');
    expect(shown.content.startsWith(answer)).toBe(true);
  });
});

/** Corrections of names and elections that are not on file, with the button that a reader presses. */
const CORRECTIONS: [string, Record<string, string>, string][] = [
  ['ward', { name: 'Nowhere' }, 'Boulton'],
  ['ward', { name: 'Labour' }, 'Labour in 2003'],
  ['ward', { name: 'Darley', election: '1999' }, '1 May 2003'],
  ['history', { ward: 'Chadesdon Hill' }, 'Chaddesden'],
  ['party', { name: 'Monster' }, 'Labour'],
  ['party', { name: 'Labour', election: '1999' }, '1 May 2003'],
  ['council', { name: 'Nowhere' }, 'Derby City Council'],
  ['council', { election: '1999' }, '1 May 2003'],
  ['candidate', { name: 'Jhoan Trvaiss Smyth' }, 'Joan Travis, 2003 LD, Darley'],
  ['wards', { party: 'Monster' }, 'Labour'],
  ['compare', { first: 'Chadesdon Hill', second: 'Darley' }, 'Chaddesden'],
];

describe.each(CORRECTIONS)('A button of what is not on file, in /%s %j', (command, options, label) => {
  const press = async (asked: Record<string, string | boolean>, person: Person) =>
    click((await ask(command, asked, person)).buttons[label] ?? '', person);

  it('shows everybody the result', async () => {
    const shown = await press(options, ADA);
    expect(shown).toMatchObject({ answer: 'result', type: 4, ephemeral: false });
    expect(shown.buttons).not.toHaveProperty('Share');
  });

  it('keeps it private, with a button to share it, if that was asked for', async () => {
    const shown = await press({ ...options, private: true }, ADA);
    expect(shown).toMatchObject({ answer: 'result', type: 7 });
    expect(await click(shown.buttons.Share ?? '')).toMatchObject({ answer: 'result', type: 4, ephemeral: false });
  });

  it('answers in a DM, where there is nobody to share with', async () => {
    const shown = await press(options, IN_DM);
    expect(shown).toMatchObject({ answer: 'result', type: 4, ephemeral: false });
    expect(shown.buttons).not.toHaveProperty('Share');
  });
});

it('A button of what is not on file follows the server’s own setting', async () => {
  await ask('settings', { private: true });
  try {
    const { buttons } = await ask('ward', { name: 'Nowhere' });
    const shown = await click(buttons.Boulton ?? '');
    expect(shown).toMatchObject({ answer: 'result', type: 7 });
    expect(shown.buttons).toHaveProperty('Share');
  } finally {
    await ask('settings', { private: false });
  }
});

it.each<[string, Record<string, string>, 'Closest: ' | 'On file, for example: ']>([
  ['ward', { name: 'Nowhere' }, 'On file, for example: '],
  ['ward', { name: 'Chadesdon Hill' }, 'Closest: '],
  ['history', { ward: 'Nowhere' }, 'On file, for example: '],
  ['party', { name: 'Monster' }, 'On file, for example: '],
  ['party', { name: 'Labuor Monster' }, 'Closest: '],
  ['council', { name: 'Nottingham' }, 'On file, for example: '],
  ['council', { name: 'Nottingham City Council' }, 'On file, for example: '],
  ['candidate', { name: 'Nobody Atall' }, 'On file, for example: '],
  ['candidate', { name: 'Jhoan Trvaiss Smyth' }, 'Closest: '],
  ['wards', { election: 'nonsense' }, 'On file, for example: '],
  ['wards', { election: '2005' }, 'Closest: '],
  ['settings', { election: 'Nottingham' }, 'On file, for example: '],
])('Names are called the closest only if they are near, in /%s %j', async (command, options, words) => {
  const { content } = await ask(command, options);
  expect(content).toMatch(/^Not found: /);
  expect(/Closest: |On file, for example: /.exec(content)?.[0]).toBe(words);
});

describe('A person of whom nobody on file has a similar name', () => {
  it('gets one person as an example, with a button', async () => {
    const reply = await ask('candidate', { name: 'Zebedee Quux' });
    expect(reply.content).toMatch(
      /^Not found: nobody of that name stood [^.]*\. On file, for example: .*\. Try <\/candidate:\d+> `[^`]+`\.$/,
    );
    expect(Object.keys(reply.buttons)).toEqual(['D. Adams, 2022 REF, Allestree']);
  });
});

describe('The example of a "not found" answer keeps what was typed, if it is on file,', () => {
  it.each<[string, Record<string, string>, string]>([
    ['ward', { name: 'Darley', election: '2005' }, 'name:Darley election:2003-05-01'],
    ['ward', { name: 'darly', election: '2005' }, 'name:Darley election:2003-05-01'],
    ['ward', { name: 'Darley in 2005' }, 'name:Darley election:2003-05-01'],
    ['ward', { name: 'Atlantis', election: '2005' }, 'name:Abbey election:2003-05-01'],
    ['ward', { name: 'Chadesdon Hill', election: '2003' }, 'name:Chaddesden election:2003-05-01'],
    ['history', { ward: 'Darley in 2005' }, 'Darley, Derby City Council, 1 May 2003'],
    ['party', { name: 'lib dem', election: '2005' }, 'name:Liberal Democrats election:2003-05-01'],
    ['party', { name: 'Conservative 2005' }, 'name:Conservative election:2003-05-01'],
    ['candidate', { name: 'joan travis', election: '2005' }, 'name:Joan Travis election:2003-05-01'],
    ['wards', { party: 'Conservative', election: '2005' }, 'party:Conservative election:2003-05-01'],
    ['wards', { sort: 'safest', election: '2005' }, 'sort:safest election:2003-05-01'],
    [
      'wards',
      { sort: 'safest', party: 'Conservative', election: '2005' },
      'sort:safest party:Conservative election:2003-05-01',
    ],
    ['council', { name: 'derby', election: '2005' }, 'name:Derby City Council election:2003-05-01'],
    [
      'compare',
      { first: 'Darley', second: 'Boulton', election: '2005' },
      'first:Darley second:Boulton election:2003-05-01',
    ],
    [
      'compare',
      { first: 'Boulton', second: 'Boulton', against: '2005' },
      'first:Boulton second:Boulton election:2003-05-01 against:2003-05-01',
    ],
  ])('in /%s %j', async (command, options, example) => {
    const reply = await ask(command, options);
    expect(reply).toMatchObject({ answer: 'not found', content: expect.stringContaining(`> \`${example}\`.`) });
  });

  it('with the election’s id if the election is not one of the home council', async () => {
    const RESULTS = emptyNamespace();
    const { election, council } = testham();
    const [elections, councils] = [
      [...dataset.elections, election],
      [...dataset.councils, council],
    ];
    await seed(RESULTS, { ...dataset, elections, councils });
    const { content } = await ask('ward', { name: 'Atlantis', election: 'Testham 2007' }, ADA, { RESULTS });
    expect(content).toMatch(/`name:[^`]+ election:local\.testham\.[\d-]+`/);
  });

  it('as a button that keeps the party of /wards', async () => {
    const { buttons } = await ask('wards', { party: 'Conservative', election: '2005' });
    expect((await click(buttons['1 May 2003'] ?? '')).text).toContain('Conservative');
  });
});

describe('The example after an election that is not on file', () => {
  it('names a ward of the server’s own council', async () => {
    const bindings = await publishTestham();
    const { content, buttons } = await ask('ward', { name: 'Mill Hill', election: '1999' }, ADA, bindings);
    expect(content).not.toContain('Darley');
    const example = /<\/ward:\d+> `name:([^`]+) election:([^`]+)`/.exec(content);
    const reply = await ask('ward', { name: example?.[1] ?? '', election: example?.[2] ?? '' }, ADA, bindings);
    expect(reply.answer).toBe('result');
    const [first = ''] = Object.values(buttons);
    expect((await click(first, ADA, undefined, bindings)).content).toMatch(/^Mill Hill, /);
  });
});

/** Another council than the bot's usual one, as the home. */
async function publishTestham() {
  const RESULTS = emptyNamespace();
  const { election, council } = testham();
  await seed(RESULTS, { elections: [election], councils: [council], parties: dataset.parties });
  return { RESULTS, HOME_ELECTION: election.election_id };
}
