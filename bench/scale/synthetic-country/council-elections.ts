import { electionTitle } from '../../../scripts/import/election-title.ts';
import { ballotPaperId } from '../../../scripts/import/elections.ts';
import { type Affiliation, partyKey } from '../../../src/results/parties.ts';
import type { Ballot, Election, SeatOutcome, Source } from '../../../src/results/schema.ts';
import { SeededRandom } from '../../seeded-random.ts';
import type { SyntheticCouncil } from './councils.ts';
import { nomineesFor } from './nominees.ts';
import { countPoll, NO_PAPER_COUNTS } from './poll-count.ts';
import { type PollingDay, pollingDays } from './polling-days.ts';
import { compositionRows, controlFrom, seatHolders } from './seats-and-control.ts';
import { initialWardStates, type WardState } from './ward-state.ts';

const SOURCE: Source = {
  name: 'Made up for a benchmark',
  title: 'This election never took place',
  url: 'https://example.org/made-up',
  licence: 'CC0 1.0',
  licence_url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  retrieved: '2026-11-23',
};
/** The proportion of elections whose source prints only the results: no electorates, turnouts or seats before. */
const RESULTS_ONLY = 0.4;

/** A council's first elections, oldest first. A longer list begins with all of a shorter one. */
export function* councilElections(council: SyntheticCouncil, total: number, seed: number): Generator<Election> {
  const days = pollingDays(council, total, SeededRandom.of(seed, 1));
  const random = SeededRandom.of(seed, 2);
  const wards = initialWardStates(council, Number(days[0]?.date.slice(0, 4)), random);
  for (const [index, day] of days.entries()) {
    // The first election is always recorded in full.
    const isResultsOnly = random.happens(RESULTS_ONLY) && index > 0;
    const before = seatHolders(wards);
    const polled = day.kind === 'by-election' ? [random.pick(wards)] : wards;
    const ballots = polled.map((ward) => pollWard(ward, council, day, index, isResultsOnly, random));
    const hasComposition = !isResultsOnly && day.kind !== 'by-election';
    const composition = hasComposition ? compositionRows(before, seatHolders(wards)) : null;
    const { slug, name } = council.council;
    yield {
      election_id: `local.${slug}.${day.date}`,
      name: electionTitle({ name }, day.date, ballots),
      council: slug,
      election_date: day.date,
      sources: [SOURCE],
      control: composition && controlFrom(composition),
      composition,
      councillors: null,
      declared: null,
      accepted_errors: [],
      ballots,
    };
  }
}

/** Polls one ward and gives its seats to the winners. */
function pollWard(
  ward: WardState,
  { council, wardSeats, cycle }: SyntheticCouncil,
  { date, kind }: PollingDay,
  index: number,
  isResultsOnly: boolean,
  random: SeededRandom,
): Ballot {
  const { area, holders } = ward;
  const seats = kind === 'all out' ? (wardSeats[council.wards.indexOf(area)] ?? 1) : 1;
  const nominees = nomineesFor(ward, seats, Number(date.slice(0, 4)), random);
  const { papers, ranked } = countPoll(nominees, seats, ward, random);
  const winners = ranked.slice(0, seats).map(({ party_id, party_name }): Affiliation => ({ party_id, party_name }));
  const first = cycle === 'thirds' ? index % holders.length : 0;
  const outgoing = holders.splice(first, seats, ...winners);
  const by_election = kind === 'by-election';
  return {
    ballot_paper_id: ballotPaperId(council.slug, area.name, by_election, date),
    post_label: area.name,
    gss: area.gss,
    seats_contested: seats,
    by_election,
    cancelled_poll: ranked.length <= seats,
    cancellation_reason: ranked.length <= seats ? 'uncontested' : null,
    ...(isResultsOnly ? NO_PAPER_COUNTS : papers),
    outcomes: isResultsOnly || seats > 1 ? [] : winners.map((winner) => outcomeOf(winner, outgoing[0] ?? winner)),
    defending: null,
    declared_headings: [],
    // A full source does not mark the winners if it prints votes, so the reader derives them.
    candidates: ranked.map((one) => ({
      ...one,
      elected: isResultsOnly || one.votes_cast === null ? one.elected : null,
    })),
  };
}

function outcomeOf(winner: Affiliation, loser: Affiliation): SeatOutcome {
  const isHold = partyKey(winner) === partyKey(loser);
  return { party_id: winner.party_id, outcome: isHold ? 'hold' : 'gain', gained_from: isHold ? null : loser.party_id };
}
