import { describe, expect, it } from 'vitest';
import { type About, aboutAnswer } from '../../src/render/about.ts';
import { derby } from './derby.ts';

const { election, held } = derby(2003);
const TITLE = 'What the source of 1 May 2003 leaves out or contradicts';
const about: About = {
  commands: [
    { example: '/ward Darley', description: 'One ward' },
    { example: '/council', description: 'Who controls the council' },
  ],
  elections: held,
  others: [],
  home: election,
  notes: ['Turnout is *not* recorded.', 'There is no 3.'],
  bundledCopy: false,
  origin: 'https://officer.example',
};
const embedOf = (changes: Partial<About> = {}) => {
  const { embed } = aboutAnswer({ ...about, ...changes });
  if (!embed) throw new Error('there is no embed');
  return embed;
};
const notesOf = (notes: string[]) =>
  (embedOf({ notes }).fields ?? [])
    .filter(({ name }) => name.startsWith(TITLE))
    .map(({ name, value }) => ({ name, value }));

describe('What the bot tells of itself', () => {
  it('is how many elections it holds, and which is home', () => {
    expect(aboutAnswer(about)).toMatchObject({
      kind: 'notice',
      content:
        'Returning Officer declares council election results: 6 elections held; the home election is the 2003 Derby City Council election.',
    });
    expect(aboutAnswer({ ...about, elections: held.slice(0, 1) }).content).toContain(': 1 election held;');
  });

  it.each([
    [[{ elections: 1 }], '1 election of 1 other council, and', ': 7 elections held;'],
    [[{ elections: 1200 }, { elections: 2 }], '1,202 elections of 2 other councils, and', ': 1,208 elections held;'],
  ])('is also what it holds of other councils: %j', (others, line, words) => {
    const { content, embed } = aboutAnswer({ ...about, others });
    expect(embed?.fields?.[0]?.value.split('\n').slice(0, 2)).toEqual([
      line,
      '2022 Derby City Council election, 5 May 2022',
    ]);
    expect(content).toContain(words);
  });

  it('is each command, each election, the source, its notes, privacy and the code', () => {
    const { title, color, description, fields = [] } = embedOf();
    expect({ title, color, description }).toEqual({
      title: 'About Returning Officer',
      color: 0x6b7280,
      description: '`/ward Darley` One ward\n`/council` Who controls the council',
    });
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      [
        'Elections held',
        [
          '2022 Derby City Council election, 5 May 2022',
          '2021 Derby City Council election, 6 May 2021',
          '2019 Derby City Council election, 2 May 2019',
          '2018 Derby City Council election, 3 May 2018',
          '2016 Derby City Council election, 5 May 2016',
          '2003 Derby City Council election, 1 May 2003',
        ].join('\n'),
      ],
      ['Source', expect.stringMatching(/^\[Wikipedia: 2003 Derby City Council election\]/)],
      [TITLE, '• Turnout is \\*not\\* recorded.\n• There is no 3.'],
      [
        'Privacy',
        'Nothing about you is stored. The buttons and menus of a reply carry the id of who asked for it, so that only they can change it.\n[What is stored about a server](https://officer.example/privacy)',
      ],
      ['Code', '[The code, and how to add an election](https://github.com/returning-officer/returning-officer)'],
    ]);
  });

  it.each([
    [false, 'Recorded: what the source prints. Derived or inferred: what we work out from it, marked so.'],
    [
      true,
      'Recorded: what the source prints. Derived or inferred: what we work out from it, marked so. · bundled copy',
    ],
  ])('says in its footer what is derived, and where the bundled copy answers: %s', (bundledCopy, text) => {
    expect(embedOf({ bundledCopy }).footer).toEqual({ text });
  });
});

describe('The notes on a source', () => {
  // A dot and a space stand before each, and a line break between them.
  const [first, last] = ['a'.repeat(510), 'b'.repeat(509)];
  it('are not there where there is nothing to note', () => expect(notesOf([])).toEqual([]));

  it('fill a field to the last of its 1,024 characters', () => {
    expect(notesOf([first, last])).toEqual([{ name: TITLE, value: `• ${first}\n• ${last}` }]);
  });

  it('go on, each whole, in another field', () => {
    expect(notesOf([first, `${last}b`, 'c'])).toEqual([
      { name: TITLE, value: `• ${first}` },
      { name: `${TITLE}, continued`, value: `• ${last}b\n• c` },
    ]);
  });

  it.each([1, 40, 150, 300, 600, 1000])(
    'of %i characters each are told while Discord has room, the rest counted',
    (length) => {
      const notes = Array.from({ length: 2000 }, () => 'n'.repeat(length));
      const { author, title, description, fields = [], footer } = embedOf({ notes });
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
      const told = fields.filter(({ name }) => name.startsWith(TITLE)).flatMap(({ value }) => value.split('\n'));
      expect(told.at(-1)).toBe(`… and ${2000 - (told.length - 1)} more`);
    },
  );
});
