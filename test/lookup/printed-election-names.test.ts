import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Council, Election } from '../../src/results/schema.ts';
import { ask } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { testham } from '../support/elections.ts';
import { releasePairs, write } from '../support/release.ts';

/** What kinds of council are called, and elections as articles print them. */
const COUNCILS = [
  ['larkford', 'Larkford City Council', 'Larkford'],
  ['rothe', 'Rothe Metropolitan Borough Council', 'Rothe'],
  ['tarn-and-fell', 'Tarn and Fell Council', 'Tarn and Fell'],
  ['north-wold', 'North Wold District Council', 'North Wold'],
  ['wold', 'Wold County Council', 'Wold'],
  ['quay', 'Royal Borough of Quay', 'Quay'],
  ['mere', 'London Borough of Mere', 'Mere'],
] as const;

const filed = COUNCILS.map(([slug, name], index) => {
  const { council, election } = testham();
  const own: Council = { ...council, slug, name, gss: `E0890000${index}`, wards: [] };
  const elections = ['2019-05-02', '2024-05-02'].map(
    (election_date): Election => ({
      ...election,
      election_id: `local.${slug}.${election_date}`,
      // Many records name an election by its kind and year alone.
      name: `Local elections ${election_date.slice(0, 4)}`,
      council: slug,
      election_date,
      control: null,
      composition: null,
      declared: null,
      ballots: election.ballots.map((ballot) => ({
        ...ballot,
        gss: null,
        ballot_paper_id: `local.${slug}.${ballot.ballot_paper_id.split('.')[2]}.${election_date}`,
      })),
    }),
  );
  return { council: own, elections };
});

beforeAll(async () => {
  const councils = [...dataset.councils, ...filed.map(({ council }) => council)];
  const elections = [...dataset.elections, ...filed.flatMap((one) => one.elections)];
  await write(await releasePairs({ ...dataset, councils, elections }), env.RESULTS);
});

const cases = COUNCILS.flatMap(([slug, name, short]) => {
  return [
    `2024 ${name} election`,
    `2024 ${short} Council election`,
    `2024 ${short.toLowerCase()} council election`,
    `2024 ${short} Borough Council election`,
    `2024 ${short} London Borough Council election`,
    `City of ${short} Council election, 2024`,
    `${short} Metropolitan Borough Council elections 2024`,
  ].map((typed) => [typed, slug] as const);
});

it('A name of a district is not read as the county of that name', async () => {
  expect((await ask('council', { election: '2024 Wold District Council election' })).answer).not.toBe('result');
});

describe('The printed name of an election, typed whole,', () => {
  it.each(cases)('is understood: %s', async (typed, slug) => {
    const expected = filed.find(({ council }) => council.slug === slug)?.council.name;
    const options = [
      { name: typed },
      { election: typed },
      { name: slug.replaceAll('-', ' '), election: typed },
      { election: typed, council: slug },
    ];
    for (const option of options)
      expect((await ask('council', option)).embed?.title, JSON.stringify(option)).toBe(`${expected}, 2 May 2024`);
  });
});
