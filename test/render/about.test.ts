import { describe, expect, it } from 'vitest';
import { type About, aboutAnswer } from '../../src/render/about.ts';
import type { Subject } from '../../src/render/subject.ts';
import type { Election } from '../../src/results/schema.ts';
import { sourcesByYear } from '../../src/results/sources.ts';
import { derby } from './derby.ts';

const notes = ['Turnout is *not* recorded.', 'There is no 3.'].map((sentence) => ({ rule: 'a-rule', sentence }));
const home = derby(2003, { notes });
const TITLE = 'What the source of 1 May 2003 leaves out or contradicts';
const about: About = {
  commands: [
    { example: '/ward Darley', description: 'One ward' },
    { example: '/council', description: 'Who controls the council' },
  ],
  others: [],
  all: { councils: [{ elections: 6, polls: ['2022-05-05', '2003-05-01'] }], counts: { ballots: 1, candidates: 1402 } },
  home,
};
const embedOf = (changes: Partial<Subject> = {}) => {
  const { embed } = aboutAnswer({ ...about, home: { ...home, ...changes } }).full();
  return embed;
};
const withNotes = (sentences: string[]) =>
  embedOf({ notes: sentences.map((sentence) => ({ rule: 'a-rule', sentence })) });
const noteFieldsOf = (sentences: string[]) =>
  (withNotes(sentences).fields ?? [])
    .filter(({ name }) => name.startsWith(TITLE))
    .map(({ name, value }) => ({ name, value }));

describe('What the bot says about itself', () => {
  it('says how many elections are on file, and which is the home election', () => {
    expect(aboutAnswer(about)).toMatchObject({
      kind: 'notice',
      content:
        'Returning Officer declares council election results: 6 elections on file; the home election is the 2003 Derby City Council election.',
    });
    expect(aboutAnswer({ ...about, home: { ...home, elections: home.elections.slice(0, 1) } }).content).toContain(
      ': 1 election on file;',
    );
  });

  it.each([
    [[{ elections: 1 }], '1 election of 1 other council', ': 7 elections on file;'],
    [[{ elections: 1200 }, { elections: 2 }], '1,202 elections of 2 other councils', ': 1,208 elections on file;'],
  ])('counts the elections of other councils: %j', (others, line, words) => {
    const { content, full } = aboutAnswer({ ...about, others });
    expect(full().embed.fields?.[0]?.value.split('\n').at(-1)).toBe(`[${line}](https://officer.example/elections)`);
    expect(content).toContain(words);
  });

  it('lists each command, each election, the source, its notes, privacy and the code', () => {
    const { title, color, description, fields = [] } = embedOf();
    expect({ title, color, description }).toEqual({
      title: 'About Returning Officer',
      color: 0x6b7280,
      description: '`/ward Darley` One ward\n`/council` Who controls the council',
    });
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      [
        'Elections of Derby City Council on file',
        [
          '[5 May 2022](https://officer.example/elections/local.derby.2022-05-05)',
          '[6 May 2021](https://officer.example/elections/local.derby.2021-05-06)',
          '[2 May 2019](https://officer.example/elections/local.derby.2019-05-02)',
          '[3 May 2018](https://officer.example/elections/local.derby.2018-05-03)',
          '[5 May 2016](https://officer.example/elections/local.derby.2016-05-05)',
          '[1 May 2003](https://officer.example/elections/local.derby.2003-05-01)',
        ].join('\n'),
      ],
      ['On file in all', '1 council, 6 elections from 2003 to 2022, 1 ward result, 1,402 candidacies'],
      [
        'Sources for Derby City Council',
        [
          '[House of Commons Library](https://commonslibrary.parliament.uk/2022-local-elections-handbook-and-dataset/), Open Parliament Licence v3.0: results of 2021 and 2022',
          '[Open Council Data UK](https://opencouncildata.co.uk/), CC BY-SA 4.0: lists of councillors of 2016 to 2018 and 2020 to 2022',
          '[Andrew Teale, Local Elections Archive Project](https://www.andrewteale.me.uk/leap/), CC BY-SA 3.0: results of 2016, 2018 and 2019',
          '[Wikipedia](https://en.wikipedia.org/wiki/2003_Derby_City_Council_election), CC BY-SA 4.0: results of 2003',
          '[Open Council Data UK](https://opencouncildata.co.uk/), CC BY-SA 4.0: seats by year, 2016 to 2025',
        ].join('\n'),
      ],
      [TITLE, '• Turnout is \\*not\\* recorded.\n• There is no 3.'],
      [
        'Privacy',
        'Nothing about you is stored. The buttons and menus of a reply contain the id of the person who asked for it, so that only they can change it.\n[What is stored about a server](https://officer.example/privacy)',
      ],
      ['Code', '[The code, and how to add an election](https://github.com/returning-officer/returning-officer)'],
    ]);
  });

  it.each([
    [false, 'Recorded: what the source prints. Derived or inferred: what we work out from it, marked as such.'],
    [
      true,
      'Recorded: what the source prints. Derived or inferred: what we work out from it, marked as such. · bundled copy',
    ],
  ])('says in its footer what is derived, and whether the bundled copy answers: %s', (bundledCopy, text) => {
    expect(embedOf({ bundledCopy: () => bundledCopy }).footer).toEqual({ text });
  });
});

describe('The sources', () => {
  const LIST = {
    source: {
      name: 'List Keepers',
      title: 'Councillors, 2017',
      url: 'https://lists.example/',
      licence: 'CC BY-SA 4.0',
      licence_url: 'https://creativecommons.org/licenses/by-sa/4.0/',
      retrieved: '2026-11-23',
    },
    taken: 'before' as const,
    parties: [],
    changed_party: [],
  };
  const fieldOf = (elections: Election[], others: About['others'] = []) => {
    const sources = sourcesByYear(elections, { ...home.council, yearly_record: null });
    const { embed } = aboutAnswer({ ...about, others, home: { ...home, sources } }).full();
    return embed.fields?.find(({ name }) => name.startsWith('Sources'))?.value.split('\n');
  };
  const on = (year: number, changes: Partial<Election> = {}): Election => ({
    ...home.election,
    election_date: `${year}-05-01`,
    ...changes,
  });

  it('of lists of councillors have the years of the lists, and are named once', () => {
    const years = [2018, 2019, 2021].map((year) => on(year, { councillors: { ...LIST, year: year - 1 } }));
    expect(fieldOf(years)?.[1]).toBe(
      '[List Keepers](https://lists.example/), CC BY-SA 4.0: lists of councillors of 2017, 2018 and 2020',
    );
  });

  it('have ranges for three or more years in a row', () => {
    expect(fieldOf([2003, 2006, 2007, 2008, 2010, 2011].map((year) => on(year)))?.[0]).toMatch(
      /: results of 2003, 2006 to 2008, 2010 and 2011$/,
    );
  });

  it('with another licence are named again', () => {
    const [source] = home.election.sources;
    const older = source && on(2002, { sources: [{ ...source, licence: 'CC BY-SA 3.0' }] });
    expect(fieldOf([on(2003), ...(older ? [older] : [])])).toHaveLength(2);
  });

  it('of other councils are in their replies', () => {
    expect(fieldOf([on(2003)], [{ elections: 1 }])?.at(-1)).toBe('For other councils, each reply names its sources.');
  });
});

describe('The notes on a source', () => {
  // Each note starts with a bullet and a space; a line break separates them.
  const [first, last] = ['a'.repeat(510), 'b'.repeat(509)];
  it('have no field if there are none', () => expect(noteFieldsOf([])).toEqual([]));

  it('fill a field to its limit of 1,024 characters', () => {
    expect(noteFieldsOf([first, last])).toEqual([{ name: TITLE, value: `• ${first}\n• ${last}` }]);
  });

  it('continue, uncut, in another field', () => {
    expect(noteFieldsOf([first, `${last}b`, 'c'])).toEqual([
      { name: TITLE, value: `• ${first}` },
      { name: `${TITLE}, continued`, value: `• ${last}b\n• c` },
    ]);
  });

  it.each([1, 40, 150, 300, 600, 1000])(
    'of %i characters each are listed while Discord has room, and the rest are counted',
    (length) => {
      const notes = Array.from({ length: 2000 }, () => 'n'.repeat(length));
      const { author, title, description, fields = [], footer } = withNotes(notes);
      const texts = [
        author?.name,
        title,
        description,
        footer?.text,
        ...fields.flatMap(({ name, value }) => [name, value]),
      ];
      const total = texts.join('').length;
      expect(total).toBeLessThanOrEqual(6000);
      expect(total).toBeGreaterThan(6000 - (length + 3) - 3 * TITLE.length);
      const shown = fields.filter(({ name }) => name.startsWith(TITLE)).flatMap(({ value }) => value.split('\n'));
      expect(shown.at(-1)).toBe(`… and ${2000 - (shown.length - 1)} more`);
    },
  );
});
