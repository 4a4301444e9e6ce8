import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/release/make-release.ts';
import { councilPlace } from '../../src/render/council-name.ts';
import type { Council, Election } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { ADA, ask, click, declareResult, offered } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { testham } from '../support/elections.ts';
import { coldNamespace } from '../support/kv.ts';
import { brokenLimits } from '../support/limits.ts';
import { releasePairs, write } from '../support/release.ts';

const LARKFORD = 'Larkford City Council';
/** Wards by council and polling day. Derby, the home council, has Abbey, Arboretum and Darley. */
const COUNCILS: readonly [slug: string, name: string, wards: Record<string, readonly string[]>][] = [
  [
    'larkford',
    LARKFORD,
    {
      '2016-05-05': ['Marsh'],
      '2017-05-04': ['Weir'],
      '2019-05-02': ['Old Quay', 'Brook'],
      '2022-05-05': ['Quarry Hill & Fen', 'Abbey', 'Saint Wulf', 'Marsh and Fenside', 'Brook End'],
    },
  ],
  ['rothe', 'Rothe Borough Council', { '2022-05-05': ['Abbey', 'Saint Wulf', 'Rawson'] }],
  ['mere', 'London Borough of Mere', { '2022-05-05': ['Saint Wulf', 'Labour', 'Farley', 'Burley Cross'] }],
  ['devonby', 'Devonby County Council', { '2022-05-05': ['Barn North'] }],
  ['north-devonby', 'North Devonby District Council', { '2022-05-05': ['Barn East', 'Barn West'] }],
  ...['Aldham', 'Borley', 'Corley', 'Dunley', 'Elmley', 'Fenley'].map((town): (typeof COUNCILS)[number] => [
    town.toLowerCase(),
    `${town} Borough Council`,
    { '2022-05-05': ['Market Cross'] },
  ]),
];

function country(): Dataset {
  const { council, election, millHill } = testham();
  const councils = COUNCILS.map(
    ([slug, name], index): Council => ({
      ...council,
      slug,
      name,
      gss: `E08900${String(index).padStart(3, '0')}`,
      wards: [],
    }),
  );
  const elections = COUNCILS.flatMap(([slug, name, days]) =>
    Object.entries(days).map(
      ([election_date, wards]): Election => ({
        ...election,
        ...{ election_id: `local.${slug}.${election_date}`, council: slug, election_date },
        ...{ name: `${election_date.slice(0, 4)} ${name} election`, control: null, composition: null, declared: null },
        ballots: wards.map((post_label) => ({
          ...millHill,
          ...{ post_label, gss: null, ballot_paper_id: `local.${slug}.${slugOf(post_label)}.${election_date}` },
        })),
      }),
    ),
  );
  return {
    ...dataset,
    councils: [...dataset.councils, ...councils],
    elections: [...dataset.elections, ...elections],
  };
}

beforeAll(async () => write(await releasePairs(country()), env.RESULTS));

const ward = (name: string, others: Record<string, string> = {}) => ask('ward', { name, ...others });

describe('A ward of another council', () => {
  it.each(['Quarry Hill & Fen', 'quarry hill and fen', 'QUARRY HILL & FEN WARD'])(
    'is found by %j, and the reply says whose it is',
    async (name) => {
      const reply = await ward(name);
      expect(reply.answer).toBe('result');
      expect(reply.embed.title).toBe('Quarry Hill & Fen, 5 May 2022');
      expect(reply.content).toContain(
        `Quarry Hill & Fen is a ward of ${LARKFORD}; no ward of Derby City Council has that name.`,
      );
      expect(brokenLimits(reply.json)).toEqual([]);
    },
  );

  it.each([
    ['Quarry Hill', 'Quarry Hill & Fen', LARKFORD],
    ['Quary Hill & Fen', 'Quarry Hill & Fen', LARKFORD],
    ['quarryhill and fen', 'Quarry Hill & Fen', LARKFORD],
    ['Rawsom', 'Rawson', 'Rothe Borough Council'],
  ])('is found by a part of its name, or by a misspelling: %j is %j', async (name, read, council) => {
    const { answer, content } = await ward(name);
    expect(answer).toBe('result');
    expect(content).toContain(`Read as “${read}”, a ward of ${council}; no ward of Derby City Council has that name.`);
  });

  it('is asked about if it is too misspelt to be sure', async () => {
    const reply = await ward('Rowsun');
    expect(reply).toMatchObject({ answer: 'choice', content: 'Do you mean Rawson, Rothe?' });
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('has today’s name if the name typed is an old one of the same council', async () => {
    const { embed, content } = await ward('Marsh');
    expect(embed.title).toBe('Marsh and Fenside, 5 May 2022');
    expect(content).toContain(`Read as “Marsh and Fenside”, a ward of ${LARKFORD}`);
    expect((await ward('Marsh, Larkford, 2016')).embed.title).toBe('Marsh, 5 May 2016');
  });

  it('is asked about if a ward with a longer name may have voted in another year', async () => {
    const { answer, buttons } = await ward('Brook');
    expect(answer).toBe('choice');
    expect(Object.keys(buttons)).toEqual(['Brook End, Larkford', 'Brook, Larkford']);
  });

  it.each([
    ['a clear misspelling of a ward of the home council', 'Farley', 'Farley, 5 May 2022'],
    ['a distant one', 'Burley', 'Burley Cross, 5 May 2022'],
  ])('is what a text means, rather than %s', async (_, name, title) => {
    expect((await ward(name)).embed.title).toBe(title);
  });

  it('is not what a misspelt name of a ward of the home council means', async () => {
    expect((await ward('Darly')).embed.title).toBe('Darley, 1 May 2003');
  });

  it('that voted last in 2019 is shown as it was then', async () => {
    expect((await ward('Old Quay')).embed.title).toBe('Old Quay, 2 May 2019');
  });

  it('is offered with its council if several councils have a ward of that name', async () => {
    const reply = await ward('st wulf');
    expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
    expect(Object.keys(reply.buttons)).toEqual(['Saint Wulf, Larkford', 'Saint Wulf, Mere', 'Saint Wulf, Rothe']);
    for (const button of Object.values(reply.buttons)) {
      const shown = await click(button);
      expect(shown.embed.title).toBe('Saint Wulf, 5 May 2022');
    }
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('of the home council, but not of the home election, is shown as it was, and the reply says so', async () => {
    const atLarkford = { HOME_ELECTION: 'local.larkford.2022-05-05' };
    const { embed, content } = await ask('ward', { name: 'Old Quay' }, ADA, atLarkford);
    expect(embed.title).toBe('Old Quay, 2 May 2019');
    expect(content).toContain('No ward had that name at the home election of 5 May 2022.');
  });

  it('gives way to a ward of the home council with that name', async () => {
    const { embed, content } = await ward('Abbey');
    expect(embed.title).toBe('Abbey, 1 May 2003');
    expect(content).not.toContain('is a ward of');
  });

  it('is what a whole name means, even if a candidate has that surname or a party that name', async () => {
    expect((await ward('Rawson')).embed.title).toBe('Rawson, 5 May 2022');
  });

  it.each([
    ['quarry hill larkford 2022', {}],
    ['Quarry Hill, Larkford', {}],
    ['Quarry Hill', { council: 'Larkford' }],
    ['Quarry Hill', { election: 'local.larkford.2022-05-05' }],
  ])('is found by %j with %j, and nothing needs saying', async (name, others) => {
    const { embed, content } = await ward(name, others);
    expect(embed.title).toBe('Quarry Hill & Fen, 5 May 2022');
    expect(content).not.toContain('no ward of');
  });

  it.each([
    ['Quarry Hill', { council: 'Rothe' }],
    ['Quarry Hill', { election: '2003' }],
    ['Quarry Hill 2003', {}],
    ['Quarry Hill, Rothe', {}],
  ])('is not looked for if %j with %j names another council or an election', async (name, others) => {
    expect((await ward(name, others)).answer).not.toBe('result');
  });

  it('is suggested with its council, and the suggestion is understood', async () => {
    expect((await offered('ward', 'name', 'quarry'))[0]).toBe('Quarry Hill & Fen, Larkford');
    expect((await offered('ward', 'name', 'old qu'))[0]).toBe('Old Quay, Larkford, 2 May 2019');
    expect(await offered('ward', 'name', 'quary hill')).toContain('Quarry Hill & Fen, Larkford');
    const names = await offered('ward', 'name', 'saint w');
    expect(names).toEqual(['Saint Wulf, Larkford', 'Saint Wulf, Mere', 'Saint Wulf, Rothe']);
    for (const name of [...names, 'Old Quay, Larkford, 2 May 2019', 'Quarry Hill & Fen, Larkford'])
      expect((await ward(name)).answer, name).toBe('result');
  });

  it('is suggested after those of the home council', async () => {
    expect((await offered('ward', 'name', 'abbey'))[0]).toBe('Abbey');
    expect(await offered('ward', 'name', 'abbey', { council: 'Rothe' })).toEqual(['Abbey']);
  });
});

describe('A ward with the name of its council', () => {
  const NOT_NEWEST = `Old Quay had no election on 5 May 2022, the day of the newest election of ${LARKFORD} on file.`;
  /** Their councils have a newer ward whose name begins like theirs. */
  const RENAMED = ['Marsh', 'Brook'];
  const all = COUNCILS.flatMap(([slug, name, days]) =>
    Object.values(days)
      .flat()
      .filter((one) => !RENAMED.includes(one))
      .map((one) => [one, councilPlace(name), slug] as const),
  );

  it.each(all)('is that ward: %s, %s', async (name, council, slug) => {
    for (const reply of [await ward(`${name}, ${council}`), await ward(name, { council })]) {
      expect(reply.answer).toBe('result');
      expect(reply.embed.title).toContain(`${name}, `);
      expect(JSON.stringify(reply.json)).toContain(`local.${slug}.`);
    }
  });

  it.each([
    ['ward', { name: 'Old Quay, Larkford' }],
    ['ward', { name: 'old quay larkford' }],
    ['ward', { name: 'Old Quay in Larkford' }],
    ['ward', { name: 'Old Quay', council: 'Larkford' }],
    ['ward', { name: 'Old Kuay', council: 'Larkford' }],
    ['history', { ward: 'Old Quay, Larkford' }],
    ['history', { ward: 'Old Quay', council: 'Larkford' }],
    ['compare', { first: 'Old Quay, Larkford', second: 'Darley' }],
    ['compare', { first: 'Old Quay', second: 'Abbey', council: 'Larkford' }],
  ])(
    'is found by /%s %j if it did not vote at the newest election, and the reply says so',
    async (command, options) => {
      const { answer, content } = await ask(command, options);
      expect(answer).toBe('result');
      expect(content).toContain(NOT_NEWEST);
    },
  );

  it('is never taken from a council that is not named', async () => {
    for (const options of [{ name: 'Old Quay, Rothe' }, { name: 'Old Quay', council: 'Rothe' }])
      expect((await ask('ward', options)).answer).not.toBe('result');
  });

  it.each(['Old Quay, Larkford, 2022', 'Old Quay larkford 2022'])(
    'is not found at another election: %s',
    async (name) => {
      expect((await ward(name)).answer).not.toBe('result');
    },
  );
});

describe('A ward of another council in the other commands', () => {
  it.each([
    ['history', { ward: 'Quary Hill' }],
    ['compare', { first: 'Quary Hill', second: 'Darley' }],
    ['compare', { first: 'Darley', second: 'Quary Hill' }],
  ])('is found in /%s %j, and the reply says whose it is', async (command, options) => {
    const reply = await ask(command, options);
    expect(reply.answer).toBe('result');
    expect(reply.content).toContain(`Read as “Quarry Hill & Fen”, a ward of ${LARKFORD}`);
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('is compared with one of a third council', async () => {
    const { embed, content } = await ask('compare', { first: 'Rawson', second: 'Quarry Hill & Fen' });
    expect(embed.title).toBe('Rawson and Quarry Hill & Fen, 5 May 2022');
    expect(content).toContain('Rawson is a ward of Rothe Borough Council');
    expect(content).toContain(`Quarry Hill & Fen is a ward of ${LARKFORD}`);
  });

  it.each([
    ['history', { ward: 'Saint Wulf' }, 'Saint Wulf'],
    ['compare', { first: 'Darley', second: 'Saint Wulf' }, 'Darley, 1 May 2003 and Saint Wulf, 5 May 2022'],
    ['compare', { first: 'Saint Wulf', second: 'Darley' }, 'Saint Wulf, 5 May 2022 and Darley, 1 May 2003'],
  ])(
    'is offered in /%s %j with its council, and the buttons go on with the command',
    async (command, options, title) => {
      const { answer, buttons } = await ask(command, options);
      expect(answer).toBe('choice');
      expect(Object.keys(buttons)).toEqual(['Saint Wulf, Larkford', 'Saint Wulf, Mere', 'Saint Wulf, Rothe']);
      for (const button of Object.values(buttons)) {
        const shown = await click(button);
        expect(shown.answer).toBe('result');
        expect(shown.embed.title).toContain(title);
      }
    },
  );

  it.each([
    ['history', 'ward'],
    ['compare', 'first'],
    ['compare', 'second'],
  ])('is suggested in /%s %s', async (command, option) => {
    expect(await offered(command, option, 'quarry')).toEqual(['Quarry Hill & Fen, Larkford']);
  });
});

describe('A ward of another council in a message', () => {
  it.each([
    ['Who won Quarry Hill & Fen?', 'Quarry Hill & Fen, 5 May 2022'],
    ['Labour lost Marsh, I hear', 'Marsh and Fenside, 5 May 2022'],
    ['Saint Wulf in Mere was close', 'Saint Wulf, 5 May 2022'],
    ['Larkford: Old Quay was close in 2019', 'Old Quay, 2 May 2019'],
    ['who won quarry hill and fen?', 'Quarry Hill & Fen, 5 May 2022'],
  ])('is found by its whole name: %j', async (message, title) => {
    const { answer, embed, content } = await declareResult(message);
    expect(answer).toBe('result');
    expect(embed.title).toBe(title);
    expect(content).not.toContain('No election of');
  });

  it('is offered with its council if a few councils have a ward of that name', async () => {
    const { answer, buttons, json } = await declareResult('Saint Wulf was close');
    expect(answer).toBe('choice');
    expect(Object.keys(buttons)).toEqual(['Larkford', 'Mere', 'Rothe'].map((place) => `Saint Wulf, ${place}, 2022`));
    expect(brokenLimits(json)).toEqual([]);
  });

  it('is not guessed if many councils have a ward of that name', async () => {
    const { answer, content } = await declareResult('Market Cross was close');
    expect(answer).toBe('not found');
    expect(content).toContain('this message names a ward that many councils have');
    expect((await declareResult('Market Cross in Borley was close')).embed.title).toBe('Market Cross, 5 May 2022');
  });

  it('gives way to a ward of the home council, a council and a person', async () => {
    expect((await declareResult('Darley beats Old Quay')).embed.title).toBe('Darley, 1 May 2003');
    expect((await declareResult('Larkford has declared')).embed.title).toBe(`${LARKFORD}, 5 May 2022`);
    expect((await declareResult('Joan Travis of Rawson')).embed.title).toContain('Joan Travis');
  });

  it.each(['the rawson of the story', 'Quary Hill', 'The North and the brook'])(
    'is not an ordinary word or a misspelling: %j',
    async (message) => expect((await declareResult(message)).answer).toBe('not found'),
  );

  it('says that no election is on file only of the council that has the ward', async () => {
    expect((await declareResult('Rawson in 2019')).content).toContain('No election of 2019 is on file.');
  });
});

describe('A cold search for a ward in all councils', () => {
  const readsOf = async (command: string, options: Record<string, string>) => {
    const kv = coldNamespace();
    const { answer } = await ask(command, options, ADA, { RESULTS: kv });
    return { answer, reads: kv.reads.filter((key) => !key.startsWith('settings/')).map((key) => key.split('@')[0]) };
  };

  it.each([
    ['ward', { name: 'Saint Wulf' }],
    ['history', { ward: 'Saint Wulf' }],
  ])('reads two keys for /%s %j', async (command, options) => {
    expect(await readsOf(command, options)).toEqual({ answer: 'choice', reads: ['catalogue', 'wards'] });
  });

  it('reads besides these only the people who may have a misspelt name, and the election that it shows', async () => {
    const { reads } = await readsOf('ward', { name: 'Rawsom' });
    expect(reads.slice(0, 3)).toEqual(['catalogue', 'wards', 'people']);
    expect(reads).toHaveLength(4);
  });
});

describe('A year is one of any council', () => {
  it.each([
    ['Quarry Hill & Fen', '2022', 'Quarry Hill & Fen, 5 May 2022'],
    ['Quary Hill & Fen', '2022', 'Quarry Hill & Fen, 5 May 2022'],
    ['Quarry Hill & Fen', 'May 2022', 'Quarry Hill & Fen, 5 May 2022'],
    ['Old Quay', '2019-05-02', 'Old Quay, 2 May 2019'],
    ['Marsh', '2016', 'Marsh, 5 May 2016'],
    ['Marsh', '2022', 'Marsh and Fenside, 5 May 2022'],
    ['Weir', '2017', 'Weir, 4 May 2017'],
  ])('so %s in %s is %s', async (name, election, title) => {
    for (const reply of [await ward(name, { election }), await ward(`${name} ${election}`)]) {
      expect(reply.embed.title).toBe(title);
      expect(reply.content).toContain(`${LARKFORD}; no ward of Derby City Council has that name.`);
      expect(brokenLimits(reply.json)).toEqual([]);
    }
  });

  it.each([
    ['Abbey', 'Abbey, 5 May 2022'],
    ['Darly', 'Darley, 5 May 2022'],
  ])('but %s is first a ward of the home council', async (name, title) => {
    const { embed, content } = await ward(name, { election: '2022' });
    expect(embed.title).toBe(title);
    expect(content).not.toContain('no ward of');
  });

  it('and a ward of several councils in that year is asked about', async () => {
    const reply = await ward('Saint Wulf', { election: '2022' });
    expect(Object.keys(reply.buttons)).toEqual(['Saint Wulf, Larkford', 'Saint Wulf, Mere', 'Saint Wulf, Rothe']);
  });

  it.each([
    ['no election of its council', 'Quarry Hill & Fen', '2021', 'no ward of Derby City Council has that name'],
    ['no election of the home council either', 'Quarry Hill & Fen', '2017', 'no such election is on file'],
    ['no election of the home council, which has the ward', 'Darley', '2017', 'no such election is on file'],
  ])('but a year with %s finds nothing', async (_, name, election, what) => {
    const reply = await ward(name, { election });
    expect(reply.answer).toBe('not found');
    expect(reply.content).toContain(what);
  });

  it('unless `council:` or the name says whose', async () => {
    expect((await ward('Weir', { election: '2017', council: 'derby' })).answer).toBe('not found');
    expect((await ward('Old Quay, Derby, 2019')).answer).toBe('not found');
  });

  it('in /compare too', async () => {
    const { answer, content } = await ask('compare', { first: 'Old Quay', second: 'Brook', election: '2019' });
    expect(answer).toBe('result');
    expect(content).toContain(`Brook is a ward of ${LARKFORD}`);
  });
});
