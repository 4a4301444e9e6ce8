import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { audit } from '../../audit/index.ts';
import { notesOf } from '../../audit/notes.ts';
import councils from '../../data/councils.json' with { type: 'json' };
import parties from '../../data/parties.json' with { type: 'json' };
import { releaseId } from '../../src/release/catalogue.ts';
import { Catalogue } from '../../src/release/catalogue-schema.ts';
import { catalogueOf, makeRelease } from '../../src/release/make-release.ts';
import { combinationsOf } from '../../src/results/combinations.ts';
import { compositionOf } from '../../src/results/composition.ts';
import { electedOn } from '../../src/results/elected.ts';
import { majorityOn } from '../../src/results/majority.ts';
import { outcomesOn, unlabelledGains } from '../../src/results/outcome.ts';
import { Council, Election, Party, Source } from '../../src/results/schema.ts';
import { seatsContested, seatsWon } from '../../src/results/seats.ts';
import { ALL_VOTES, BEST_PLACED, shareOfParty } from '../../src/results/share.ts';
import { votesCounted } from '../../src/results/votes.ts';
import { compiledIn, compiledInShelf } from '../../src/store/compiled-in.ts';
import { dataset } from '../support/dataset.ts';
import { DERBY_2003_FIGURES } from './derby-2003-figures.ts';

const IDS = { Lab: 'PP53', LD: 'PP90', Con: 'PP52', Ind: 'ynmp-party:2' };
const election = dataset.elections.find(({ election_id }) => election_id === 'local.derby.2003-05-01') as Election;
const wards = Object.entries(DERBY_2003_FIGURES);

function ballotOf(name: string) {
  const ballot = election.ballots.find(({ post_label }) => post_label === name);
  if (!ballot) throw new Error(`no ballot for ${name}`);
  return ballot;
}
/** The candidates of a ward, in the form of the figures. */
function figuresOf(name: string): string {
  const shortNames = Object.fromEntries(Object.entries(IDS).map(([short, id]) => [id, short]));
  return ballotOf(name)
    .candidates.map(
      ({ person_name, party_id, votes_cast }) => `${person_name} ${shortNames[party_id ?? '']} ${votes_cast}`,
    )
    .join('; ');
}

describe('The data files', () => {
  it('produce data/catalogue.json (if not, run npm run data:release)', async () => {
    const made = await makeRelease(dataset, { notesOf });
    const { catalogue, release } = await compiledIn();
    expect(v.parse(Catalogue, catalogue)).toEqual(catalogueOf(made, null));
    expect(release).toBe(await releaseId(made.contents));
  });

  it('follow the schema', () => {
    for (const one of dataset.elections) expect(() => v.parse(Election, one)).not.toThrow();
    expect(() =>
      v.parse(v.strictObject({ sources: v.array(Source), councils: v.array(Council) }), councils),
    ).not.toThrow();
    expect(() => v.parse(v.strictObject({ sources: v.array(Source), parties: v.array(Party) }), parties)).not.toThrow();
  });

  it.each(dataset.elections)('pass the audit without an error: $election_id', (one) => {
    const council = dataset.councils.find(({ slug }) => slug === one.council) as Council;
    expect(audit(one, council).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(dataset.elections)(
    'have the audit’s notes on $election_id in data/catalogue.json (if not, run npm run data:release)',
    async (one) => {
      const council = dataset.councils.find(({ slug }) => slug === one.council) as Council;
      const shelf = await compiledInShelf('derby');
      const noted = shelf?.elections.find(({ election_id }) => election_id === one.election_id);
      expect(noted?.notes).toEqual(notesOf(one, council));
    },
  );

  it.each([
    ['local.derby.2016-05-05', 17, 87, 58234],
    ['local.derby.2018-05-03', 17, 79, 68720],
    ['local.derby.2019-05-02', 17, 73, 63743],
    ['local.derby.2021-05-06', 17, 82, 63980],
    ['local.derby.2022-05-05', 17, 80, 56487],
  ])('give %s %i wards, %i candidates and %i votes', (id, wardCount, candidates, votes) => {
    const found = dataset.elections.find(({ election_id }) => election_id === id);
    const people = found?.ballots.flatMap((ballot) => ballot.candidates) ?? [];
    expect([found?.ballots.length, people.length]).toEqual([wardCount, candidates]);
    expect(people.reduce((sum, { votes_cast }) => sum + (votes_cast ?? Number.NaN), 0)).toBe(votes);
  });

  it('are rejected if a recorded fact has a derived field', () => {
    expect(() => v.parse(Election, { ...election, majority: 1 })).toThrow();
  });
});

describe('Derby 2003', () => {
  it('has 17 wards, 72 candidates and 58,972 votes', () => {
    expect(election.ballots.map(({ post_label }) => post_label)).toEqual(wards.map(([name]) => name));
    expect(election.ballots.flatMap(({ candidates }) => candidates)).toHaveLength(72);
    expect(election.ballots.reduce((sum, ballot) => sum + (votesCounted(ballot) ?? Number.NaN), 0)).toBe(58972);
  });

  it.each(wards)('has every candidate in %s and every vote', (name, figures) => {
    expect(figuresOf(name)).toBe(figures);
  });

  it.each([
    ['Lab', 18586, 17150],
    ['LD', 18234, 15523],
    ['Con', 18039, 15316],
    ['Ind', 4113, 3717],
  ] as const)('has, for %s, %i votes in all and %i by best-placed candidate', (letters, all, best) => {
    expect(shareOfParty(IDS[letters], election, ALL_VOTES)).toEqual({ method: ALL_VOTES, votes: all, total: 58972 });
    expect(shareOfParty(IDS[letters], election, BEST_PLACED)).toEqual({
      method: BEST_PLACED,
      votes: best,
      total: 51706,
    });
  });

  it('fills 19 seats: Labour 7, Liberal Democrats 6, Conservatives 5, one Independent', () => {
    expect(seatsContested(election)).toBe(19);
    expect(Object.fromEntries(seatsWon(election))).toEqual({ PP53: 7, PP90: 6, PP52: 5, 'ynmp-party:2': 1 });
  });

  it.each([
    ['Abbey', 'Bryan Lowe', 492],
    ['Allestree', 'Balbir Samra', 1079],
    ['Alvaston', 'Christopher Wynn', 695],
    ['Arboretum', 'Fareed Hussain', 573],
    ['Blagreaves', 'Robert Troup', 1133],
    ['Boulton', 'Ronald Allen', 193],
    ['Chaddesden', 'Anne MacDonald', 502],
    ['Chellaston', 'Ronald Liversedge, Julie Hickson', 85],
    ['Darley', 'Joan Travis', 433],
    ['Derwent', 'Suman Gupta', 134],
    ['Littleover', 'Michael Carr', 1495],
    ['Mackworth', 'Veronica Wilsoncroft', 362],
    ['Mickleover', 'Margaret Hird, Marilyn Winter', 1048],
    ['Normanton', 'Amar Nath', 259],
    ['Oakwood', 'Paul West', 508],
    ['Sinfin', 'Prem Chera', 682],
    ['Spondon', 'Peter Berry', 791],
  ])('elects, in %s, %s with a majority of %i', (name, people, majority) => {
    const ballot = ballotOf(name);
    expect(
      electedOn(ballot)
        .people.map(({ person_name }) => person_name)
        .join(', '),
    ).toBe(people);
    expect(majorityOn(ballot)?.deciding.votes).toBe(majority);
  });

  it.each([
    ['Chellaston', 85, 204],
    ['Mickleover', 1048, 1090],
  ])('has two majorities in %s, which elects two: %i and %i', (name, deciding, leading) => {
    expect(ballotOf(name).seats_contested).toBe(2);
    expect(majorityOn(ballotOf(name))).toMatchObject({ deciding: { votes: deciding }, leading: { votes: leading } });
  });

  it('labels 16 holds and one gain, in Darley, inferred to be from Labour', () => {
    const labels = election.ballots.flatMap((ballot) =>
      outcomesOn(ballot, election).map((outcome) => ({ ...outcome, ward: ballot.post_label })),
    );
    expect(labels.filter(({ label }) => label === 'hold')).toHaveLength(16);
    expect(labels.filter(({ label }) => label === 'gain')).toEqual([
      { ward: 'Darley', label: 'gain', party_id: 'PP90', gained_from: { party_id: 'PP53', basis: 'inferred' } },
    ]);
  });

  it('leaves one Conservative gain in Chellaston unlabelled, from Labour or the Liberal Democrats', () => {
    const gains = unlabelledGains(election).map(({ party_id, seats, ballot, from }) => [
      party_id,
      seats,
      ballot.post_label,
      from.map((loser) => loser.party_id),
    ]);
    expect(gains).toEqual([['PP52', 1, 'Chellaston', ['PP53', 'PP90']]]);
  });

  it('has four minimal combinations that reach 26 of 51 seats', () => {
    const sets = combinationsOf(compositionOf(election) ?? []).map(({ members, seats }) => [
      members.map(({ party_id }) => party_id),
      seats,
    ]);
    expect(sets).toEqual([
      [['PP53', 'PP90'], 38],
      [['PP53', 'PP52'], 37],
      [['PP53', 'ynmp-party:2'], 26],
      [['PP90', 'PP52', 'ynmp-party:2'], 26],
    ]);
  });
});
