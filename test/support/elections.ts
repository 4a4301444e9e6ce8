/** A small made-up election in which everything adds up. Tests change one fact at a time. */
import type { Ballot, Candidate, Council, Declared, Election } from '../../src/results/schema.ts';

export const LABOUR = { party_id: 'PP53', party_name: 'Labour Party' };
export const CONSERVATIVE = { party_id: 'PP52', party_name: 'Conservative Party' };
export const LIBERAL_DEMOCRATS = { party_id: 'PP90', party_name: 'Liberal Democrats' };
export const INDEPENDENT = { party_id: 'ynmp-party:2', party_name: 'Independent' };
export const CO_OPERATIVE = { party_id: 'joint-party:53-119', party_name: 'Labour and Co-operative Party' };

/** The parts of the made-up election that a test can change. */
export interface Testham {
  election: Election;
  council: Council;
  /** Labour hold. */
  millHill: Ballot;
  /** Liberal Democrat gain from Conservative. */
  stMarys: Ballot;
  /** Conservative hold. */
  westwardHo: Ballot;
  declared: Declared;
}

/** Testham elects three of its nine councillors, and the Conservatives lose control. */
export function testham(change: (parts: Testham) => void = () => {}): Testham {
  const millHill = ballot('Mill Hill', 'mill-hill', 'E05999901', 'hold', [
    elected(candidate('Ann Archer', LABOUR, 600)),
    candidate('Ben Baker', CONSERVATIVE, 400),
  ]);
  const stMarys = ballot("St. Mary's", 'st-marys', 'E05999902', 'gain', [
    elected(candidate('Cat Cole', LIBERAL_DEMOCRATS, 500)),
    candidate('Dan Dyer', CONSERVATIVE, 300),
    candidate('Eve Ellis', LABOUR, 200),
  ]);
  const westwardHo = ballot('Westward Ho!', 'westward-ho', 'E05999903', 'hold', [
    elected(candidate('Fay Ford', CONSERVATIVE, 700)),
    candidate('Gus Gray', LABOUR, 300),
  ]);
  const declared: Declared = {
    election_name: '2007 Testham Borough Council election',
    election_type: 'local',
    seats_contested: 3,
    council_seats: 9,
    majority_seats: 5,
    party_numbers: [1, 2, 3],
    parties: [
      { ...CONSERVATIVE, seats_won: 1, seat_change: '−1', swing: '−4.0%', votes_cast: 1400, share_percentage: 46.7 },
      { ...LABOUR, seats_won: 1, seat_change: '0', swing: '+1.5%', votes_cast: 1100, share_percentage: 36.7 },
      { ...LIBERAL_DEMOCRATS, seats_won: 1, seat_change: '+1', swing: null, votes_cast: 500, share_percentage: 16.7 },
    ],
  };
  const election: Election = {
    election_id: 'local.testham.2007-05-03',
    name: '2007 Testham Borough Council election',
    council: 'testham',
    election_date: '2007-05-03',
    sources: [
      {
        name: 'The Testham Gazette',
        title: 'Results',
        url: 'https://gazette.example/results',
        licence: 'CC BY-SA 4.0',
        licence_url: 'https://creativecommons.org/licenses/by-sa/4.0/',
        retrieved: '2007-05-04',
      },
    ],
    control: { before: 'PP52', after: 'no overall control' },
    composition: [
      { ...CONSERVATIVE, seats_before: 5, seats_after: 4 },
      { ...LABOUR, seats_before: 4, seats_after: 4 },
      { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 1 },
    ],
    councillors: null,
    declared,
    accepted_errors: [],
    ballots: [millHill, stMarys, westwardHo],
  };
  const council: Council = {
    slug: 'testham',
    name: 'Testham Borough Council',
    gss: 'E07999999',
    codes: [],
    elects: null,
    predecessors: [],
    successors: [],
    seats: alwaysSeats(9),
    wards: [
      { slug: 'mill-hill', name: 'Mill Hill', gss: 'E05999901' },
      { slug: 'st-marys', name: "St. Mary's", gss: 'E05999902' },
      { slug: 'westward-ho', name: 'Westward Ho!', gss: 'E05999903' },
    ],
    polling_days: [],
    yearly_record: null,
    control_disputed: [],
  };
  const parts = { election, council, millHill, stMarys, westwardHo, declared };
  change(parts);
  return parts;
}

/** A council's size that is the same in every year. */
export function alwaysSeats(seats: number): Council['seats'] {
  return [{ from: 1990, to: 2030, seats }];
}

/** A candidate who was not elected. */
export function candidate(
  person_name: string,
  party: { party_id: string | null; party_name: string },
  votes_cast: number | null,
): Candidate {
  return { person_name, ...party, votes_cast, elected: false, tied_vote_winner: false };
}

function elected(person: Candidate): Candidate {
  return { ...person, elected: true };
}

function ballot(
  post_label: string,
  slug: string,
  gss: string,
  outcome: 'hold' | 'gain',
  candidates: [Candidate, ...Candidate[]],
): Ballot {
  return {
    ballot_paper_id: `local.testham.${slug}.2007-05-03`,
    post_label,
    gss,
    seats_contested: 1,
    by_election: false,
    cancelled_poll: false,
    cancellation_reason: null,
    total_electorate: 2500,
    turnout_reported: 1010,
    turnout_percentage: 40.4,
    spoilt_ballots: 10,
    outcomes: [{ party_id: candidates[0].party_id, outcome, gained_from: outcome === 'gain' ? 'PP52' : null }],
    defending: null,
    declared_headings: [],
    candidates,
  };
}

/** The item at an index that must exist. @throws if it does not */
export function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new Error(`The list has no item ${index}.`);
  return item;
}

/** Removes every elected flag, because some sources have none. */
export function flagNobody(election: Election): void {
  for (const person of election.ballots.flatMap(({ candidates }) => candidates)) person.elected = null;
}

/** Makes Mill Hill elect two: A wins, B and C tie for the last seat, D loses. The source flags nobody as elected. */
export function tieForLastSeat(parts: Testham): void {
  parts.millHill.seats_contested = 2;
  parts.millHill.candidates = [900, 500, 500, 100].map((votes, index) => ({
    ...candidate(`${['Ann', 'Ben', 'Cat', 'Dan'][index]} Person`, index % 2 ? CONSERVATIVE : LABOUR, votes),
    elected: null,
  }));
}
