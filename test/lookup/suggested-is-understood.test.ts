import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { autocompleteInteraction } from '../../playground/interactions.ts';
import { everyCommand } from '../../src/commands/index.ts';
import type { Dataset } from '../../src/release/make-release.ts';
import type { Ballot, Council, Election } from '../../src/results/schema.ts';
import { ADA, ask, post, type Reply } from '../support/bot.ts';
import { candidate, LABOUR, testham } from '../support/elections.ts';
import { manyCouncils } from '../support/many-councils.ts';
import { releasePairs, write } from '../support/release.ts';

const LONG =
  'Cadeby, Carlton and Market Bosworth with Shackerstone, Sheepy and the Long Lanes of Upper Nether Broughton';

/** A council whose names are awkward: digits, commas, years, letters outside ASCII, and namesakes of Derby's. */
function awkward(slug: string, name: string, electionName: string, wards: readonly string[]) {
  const model = testham();
  const council: Council = {
    ...model.council,
    slug,
    name,
    gss: `E0799${String(slug.length).padStart(4, '0')}`,
    wards: [],
  };
  const people = [
    'Joan Travis',
    'Łukasz Wałęsa',
    '王小明',
    'Rawson M.',
    `Tiago ${LONG}`,
    "Sean O'Dowd-Smythe",
    'Ann, of the Mill',
  ];
  const ballots = wards.map(
    (post_label, index): Ballot => ({
      ...model.millHill,
      post_label,
      gss: null,
      ballot_paper_id: `local.${slug}.ward-${index}.2007-05-03`,
      candidates: people.map((person_name, at) => ({
        ...candidate(
          person_name,
          at % 2 === 0 ? LABOUR : { party_id: null, party_name: "Farmers' & Fen-folk’s Voice, 2007" },
          900 - at,
        ),
        elected: null,
      })),
    }),
  );
  const election: Election = {
    ...model.election,
    ...{ election_id: `local.${slug}.2007-05-03`, council: slug, name: electionName, ballots },
  };
  return { council, election };
}

const AWKWARD = [
  awkward('north-westmarch', 'North Westmarch Borough Council', 'Local Elections 2007', [
    'Darley',
    'Over',
    'Derby Road',
  ]),
  awkward('westmarch', 'Westmarch Borough Council', '2007 Westmarch Borough Council election', [
    'Darley',
    'Ward 12',
    '王小明',
  ]),
  awkward('moor', `Moor, ${LONG} Council`, `Local elections of 2007: ${LONG}`, [LONG, 'Łódź & Søby', 'Labour']),
];

function dataset(): Dataset {
  const many = manyCouncils();
  return {
    ...many,
    councils: [...many.councils, ...AWKWARD.map(({ council }) => council)],
    elections: [...many.elections, ...AWKWARD.map(({ election }) => election)],
  };
}

beforeAll(async () => write(await releasePairs(dataset()), env.RESULTS));

interface Choice {
  name: string;
  value: string;
}

async function choicesFor(command: string, option: string, typed: string, others: Record<string, string>) {
  const rest = Object.entries(others).map(([name, value]) => ({ name, value }));
  const interaction = autocompleteInteraction(command, [...rest, { name: option, value: typed, focused: true }], ADA);
  const response = await post(JSON.stringify(interaction));
  return ((await response.json()) as { data: { choices: Choice[] } }).data.choices;
}

/** What a reply says of the election, ward, party or person; where it looked and that it saved a setting do not matter. */
function shown({ content, embed }: Reply): string {
  return JSON.stringify({ embed, content: content.replace(/^Saved\.\s*/, '') });
}

const ELECTIONS = ['', '2', '2019', 'derby', 'tefield', 'moor', 'westmarch 2007', 'local elections'];
const COUNCILS = ['derby', 'city of derby', 'derby city', 'tefield'];
const IN_MOOR = { election: 'local.moor.2007-05-03' };
const IN_NORTH = { election: 'local.north-westmarch.2007-05-03' };
const IN_WEST = { election: 'local.westmarch.2007-05-03' };

/** What is typed into each option, next to which other options. */
const TYPED: readonly [command: string, option: string, texts: readonly string[], others: Record<string, string>][] = [
  ['ward', 'name', ['', 'a', 'over', 'abbey 2022', 'darley, tefield', 'derwent, derby'], {}],
  ['ward', 'name', ['', 'c', 'lodz'], IN_MOOR],
  ['ward', 'name', ['', 'derby'], IN_NORTH],
  ['ward', 'name', ['', 'ward', '王'], IN_WEST],
  ['ward', 'election', ['', '2', 'tefield', 'westmarch 2007'], { name: 'Darley' }],
  ['council', 'name', ['', 'westmarch', 'moor', 'b', 'ma'], {}],
  ['council', 'election', ELECTIONS, {}],
  ['party', 'name', ['', 'lab', 'green 2022'], {}],
  ['party', 'name', ['', 'f'], IN_MOOR],
  ['party', 'election', ['', '2019'], { name: 'Labour' }],
  ['candidate', 'name', ['', 'travis', 'rawson', '王', 'luk', 'odowd', 'smythe', 'ann', 'tiago'], {}],
  ['candidate', 'name', ['', 'rawson'], IN_MOOR],
  ['candidate', 'name', ['', 'graves'], { election: '2019' }],
  ['candidate', 'election', ['', '2019'], { name: 'Rawson' }],
  ['wards', 'party', ['', 'con'], {}],
  ['ward', 'council', COUNCILS, { name: 'Darley' }],
  ['council', 'council', COUNCILS, {}],
  ['party', 'council', COUNCILS, { name: 'Labour' }],
  ['candidate', 'council', ['derby'], { name: 'Joan Travis' }],
  ['wards', 'council', COUNCILS, {}],
  ['history', 'council', ['derby', 'city of derby'], { ward: 'Darley' }],
  ['compare', 'council', ['derby', 'tefield'], { first: 'Darley', second: 'Abbey' }],
  ['ward', 'name', ['', 'dar'], { council: 'Tefield' }],
  ['candidate', 'name', ['', 'travis'], { council: 'Tefield' }],
  ['wards', 'election', ['', 'tefield'], {}],
  ['history', 'ward', ['', 'over', 'darley, westmarch'], {}],
  ['compare', 'first', ['', 'ab'], { second: 'Abbey', election: '2003', against: '2019' }],
  ['compare', 'second', ['', 'ab'], { first: 'Abbey', election: '2003', against: '2019' }],
  ['compare', 'election', ['', '2019'], { first: 'Darley', second: 'Abbey' }],
  ['compare', 'against', ['', '2019'], { first: 'Darley', second: 'Abbey' }],
  // The last, because it changes the home election.
  ['settings', 'election', ['', 'derby 2019', 'westmarch', 'moor', 'b'], {}],
];

/** Of commands that answer only with a count, or change something: `commands/follow.test.ts` and `night.test.ts` use them. */
const OF_COUNTS = ['night council', 'follow council', 'unfollow council'];

describe('What is suggested', () => {
  it('is tested for every option with suggestions', async () => {
    const suggested = (await everyCommand()).slash.flatMap(({ definition: { name, options = [] } }) =>
      options.filter((one) => 'autocomplete' in one && one.autocomplete).map((one) => `${name} ${one.name}`),
    );
    const tested = new Set(TYPED.map(([command, option]) => `${command} ${option}`));
    expect(suggested.filter((one) => !tested.has(one))).toEqual(OF_COUNTS);
  });

  const cases = TYPED.flatMap(([command, option, texts, others]) =>
    texts.map((typed) => [command, option, typed, others] as const),
  );
  it.each(cases)(
    'for /%s %s:%j with %j is understood by its value and by its label',
    async (command, option, typed, others) => {
      const choices = await choicesFor(command, option, typed, others);
      expect(choices.length).toBeGreaterThan(0);
      for (const { name, value } of choices) {
        const byValue = await ask(command, { ...others, [option]: value }, ADA);
        const byLabel = await ask(command, { ...others, [option]: name }, ADA);
        const what = `${name} (${value})`;
        if (option === 'election') expect(byValue.content, what).not.toContain('no such election');
        else expect(byValue.answer, what).toBe('result');
        expect(shown(byLabel), what).toBe(shown(byValue));
      }
    },
  );
});
