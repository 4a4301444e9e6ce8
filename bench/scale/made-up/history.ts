import { ballotPaperId, electionName } from '../../../scripts/import/contests.ts';
import { type Affiliation, partyKey } from '../../../src/results/parties.ts';
import type { Ballot, Election, SeatOutcome, Source } from '../../../src/results/schema.ts';
import { Chance } from './chance.ts';
import type { MadeUpCouncil } from './councils.ts';
import { count } from './count.ts';
import { type PollingDay, pollingDays } from './polling-days.ts';
import { compositionOf, controlBy, seatsHeld } from './seats-held.ts';
import { slate } from './slate.ts';
import { type WardLife, wardLives } from './ward-life.ts';

const SOURCE: Source = {
  name: 'Made up for a benchmark',
  title: 'No such election was ever held',
  url: 'https://example.org/made-up',
  licence: 'CC0 1.0',
  licence_url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  retrieved: '2026-11-23',
};
/** How many of a hundred elections are told by a source that prints who was elected and nothing around it. */
const RESULTS_ALONE = 0.4;

/** The first elections of a council, oldest first. One more of them leaves those before as they are. */
export function* history(of: MadeUpCouncil, howMany: number, seed: number): Generator<Election> {
  const days = pollingDays(of, howMany, Chance.of(seed, 1));
  const chance = Chance.of(seed, 2);
  const lives = wardLives(of, Number(days[0]?.date.slice(0, 4)), chance);
  for (const [index, day] of days.entries()) {
    // The first one is told in full.
    const resultsAlone = chance.happens(RESULTS_ALONE) && index > 0;
    const before = seatsHeld(lives);
    const wards = day.kind === 'by-election' ? [chance.pick(lives)] : lives;
    const ballots = wards.map((life) => ballotOf(life, of, day, index, resultsAlone, chance));
    const composition = resultsAlone || day.kind === 'by-election' ? null : compositionOf(before, seatsHeld(lives));
    const { slug, name } = of.council;
    yield {
      election_id: `local.${slug}.${day.date}`,
      name: electionName({ name }, day.date, ballots),
      council: slug,
      election_date: day.date,
      sources: [SOURCE],
      control: composition && controlBy(composition),
      composition,
      declared: null,
      ballots,
    };
  }
}

/** One ward's poll; whoever is elected takes the seats. */
function ballotOf(
  life: WardLife,
  { council, wardSeats, cycle }: MadeUpCouncil,
  { date, kind }: PollingDay,
  index: number,
  resultsAlone: boolean,
  chance: Chance,
): Ballot {
  const seats = kind === 'all out' ? (wardSeats[council.wards.indexOf(life.ward)] ?? 1) : 1;
  const { papers, order } = count(slate(life, seats, Number(date.slice(0, 4)), chance), seats, life, chance);
  const elected = order.slice(0, seats).map(({ party_id, party_name }): Affiliation => ({ party_id, party_name }));
  const first = cycle === 'thirds' ? index % life.holders.length : 0;
  const outgoing = life.holders.splice(first, seats, ...elected);
  const by_election = kind === 'by-election';
  const nothing = { total_electorate: null, turnout_reported: null, turnout_percentage: null, spoilt_ballots: null };
  return {
    ballot_paper_id: ballotPaperId(council.slug, life.ward.name, by_election, date),
    post_label: life.ward.name,
    gss: life.ward.gss,
    seats_contested: seats,
    by_election,
    cancelled_poll: order.length <= seats,
    ...(resultsAlone ? nothing : papers),
    outcomes: resultsAlone || seats > 1 ? [] : elected.map((winner) => outcomeOf(winner, outgoing[0] ?? winner)),
    declared_headings: [],
    // A source that tells everything else leaves who was elected to the reader, as long as there are votes.
    candidates: order.map((one) => ({ ...one, elected: resultsAlone || one.votes_cast === null ? one.elected : null })),
  };
}

function outcomeOf(winner: Affiliation, loser: Affiliation): SeatOutcome {
  const held = partyKey(winner) === partyKey(loser);
  return { party_id: winner.party_id, outcome: held ? 'hold' : 'gain', gained_from: held ? null : loser.party_id };
}
