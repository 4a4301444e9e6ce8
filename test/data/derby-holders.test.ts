/** The worked examples: what the lists of councillors and the winners together show about Derby. */
import { describe, expect, it } from 'vitest';
import councils from '../../data/councils.json' with { type: 'json' };
import on2016 from '../../data/elections/local.derby.2016-05-05.json' with { type: 'json' };
import on2018 from '../../data/elections/local.derby.2018-05-03.json' with { type: 'json' };
import on2019 from '../../data/elections/local.derby.2019-05-02.json' with { type: 'json' };
import on2021 from '../../data/elections/local.derby.2021-05-06.json' with { type: 'json' };
import on2022 from '../../data/elections/local.derby.2022-05-05.json' with { type: 'json' };

interface Affiliation {
  party_name: string;
}
interface Defender extends Affiliation {
  person_name: string;
  elected_as: (Affiliation & { election_id: string }) | null;
}
interface Poll {
  councillors: {
    year: number;
    taken: string;
    parties: (Affiliation & { seats: number; not_contested: number })[];
    changed_party: (Affiliation & {
      post_label: string;
      person_name: string;
      contested: boolean;
      elected_as: Affiliation & { election_id: string };
    })[];
  } | null;
  ballots: {
    post_label: string;
    seats_contested: number;
    defending: Defender[] | null;
    candidates: (Affiliation & { person_name: string; party_id: string | null; elected: boolean | null })[];
  }[];
}
const POLLS: Record<string, Poll> = { 2016: on2016, 2018: on2018, 2019: on2019, 2021: on2021, 2022: on2022 };
const poll = (year: number) => POLLS[year] as Poll;

/** "party seats" after a poll, on the day: the seats not contested, and the winners. */
function after(year: number): string[] {
  const { councillors, ballots } = poll(year);
  const seats = new Map<string, number>();
  const add = (name: string, count: number) => seats.set(name, (seats.get(name) ?? 0) + count);
  for (const { party_name, not_contested } of councillors?.parties ?? []) add(party_name, not_contested);
  for (const { candidates } of ballots) for (const one of candidates) if (one.elected) add(one.party_name, 1);
  return [...seats].filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
}

function defendersOf(ward: string, year: number): string[] | null {
  const ballot = poll(year).ballots.find(({ post_label }) => post_label === ward);
  return (
    ballot?.defending?.map(({ person_name, party_name, elected_as }) =>
      [
        person_name,
        party_name,
        elected_as ? `${elected_as.party_name} ${elected_as.election_id.slice(12, 16)}` : null,
      ].join(', '),
    ) ?? null
  );
}

function changedParty(year: number): string[] {
  return (poll(year).councillors?.changed_party ?? []).map(
    ({ person_name, post_label, party_name, elected_as }) =>
      `${person_name}, ${post_label}: ${party_name}, elected as ${elected_as.party_name} ${elected_as.election_id.slice(12, 16)}`,
  );
}

describe('Derby after a poll, on the day', () => {
  it.each([
    [2016, ['Labour Party 26', 'Conservative Party 17', 'Liberal Democrats 5', 'UK Independence Party 2', 'Vacant 1']],
    [
      2018,
      [
        'Labour Party 22',
        'Conservative Party 19',
        'Liberal Democrats 5',
        'Independent / Other 2',
        'UK Independence Party 3',
      ],
    ],
  ])('%i', (year, seats) => {
    expect(after(year).toSorted()).toEqual(seats.toSorted());
  });

  it.each([2016, 2018, 2019, 2021, 2022])('%i has 51 seats before and after, and as many up as contested', (year) => {
    const { councillors, ballots } = poll(year);
    const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
    const all = councillors?.parties ?? [];
    const contested = sum(ballots.map(({ seats_contested }) => seats_contested));
    expect(sum(all.map(({ seats }) => seats))).toBe(51);
    expect(sum(all.map(({ not_contested }) => not_contested))).toBe(51 - contested);
  });
});

describe('Councillors of Derby who had changed party', () => {
  it('are two before the poll of 2018, in seats not contested', () => {
    expect(changedParty(2018)).toEqual([
      'Dom Anderson, Boulton: Independent / Other, elected as Labour Party 2016',
      'Sean Marshall, Chellaston: Independent / Other, elected as Conservative Party 2016',
    ]);
    expect(poll(2018).councillors?.changed_party.map(({ contested }) => contested)).toEqual([false, false]);
  });

  it('do not include Philip Ingall, elected as an independent in 2019 and listed as independent or other', () => {
    expect(changedParty(2021).join()).not.toContain('Ingall');
  });
});

describe('Defenders in Derby', () => {
  it.each([
    ['Chaddesden', 2018, ['Sara Bolton, Labour Party, ']],
    ['Abbey', 2021, ['Sarah Russell, Labour Party, Labour Party 2016']],
    ['Chellaston', 2021, ['Sean Marshall, Independent / Other, Conservative Party 2016']],
    ['Alvaston', 2021, ['John Evans, The Brexit Party, UK Independence Party 2016']],
    ['Darley', 2021, ['Jack Stanton, Labour Party, Labour Party 2016', 'Lisa Eldret, Labour Party, Labour Party 2018']],
    ['Derwent', 2022, ['Stephen Willoughby, Liberal Democrats, Conservative Party 2018']],
  ])('%s %i', (ward, year, people) => {
    expect(defendersOf(ward, year)).toEqual(people);
  });

  it('are recorded for every ballot from 2018 to 2022, one a seat, and for none of 2016', () => {
    for (const year of [2018, 2019, 2021, 2022]) {
      for (const { defending, seats_contested } of poll(year).ballots) expect(defending).toHaveLength(seats_contested);
    }
    expect(poll(2016).ballots.every(({ defending }) => defending === null)).toBe(true);
    expect(poll(2016).councillors).toMatchObject({ year: 2016, taken: 'after' });
  });
});

describe('Candidates that the handbook prints as REF', () => {
  it.each([
    [2021, ['Evans J. Reform Derby', 'Prosser T. Reform Derby'], 15],
    [2022, ['Graves A. Reform UK', 'Lindsey A. Reform UK'], 15],
  ])('of %i have a party only if they won, by the list of that year', (year, winners, others) => {
    const people = poll(year).ballots.flatMap(({ candidates }) => candidates);
    const read = people.filter(({ party_id }) => party_id === 'PP7931' || party_id === 'PP11471');
    expect(read.map(({ person_name, party_name }) => `${person_name} ${party_name}`)).toEqual(winners);
    expect(read.every(({ elected }) => elected)).toBe(true);
    expect(people.filter(({ party_id, party_name }) => party_id === null && party_name === 'REF')).toHaveLength(others);
  });
});

it('Derby has the polling days that took place or are due', () => {
  expect(councils.councils.find(({ slug }) => slug === 'derby')?.polling_days).toEqual([
    '2019-05-02',
    '2021-05-06',
    '2022-05-05',
    '2023-05-04',
    '2027-05-06',
  ]);
});
