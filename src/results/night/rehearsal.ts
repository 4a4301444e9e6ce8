import { compositionOf } from '../composition.ts';
import { electedOn } from '../elected.ts';
import { outcomesOn } from '../outcome.ts';
import { type Affiliation, affiliation, isVacant, partyKey } from '../parties.ts';
import { partyNamed } from '../party-named.ts';
import type { Ballot, Council, Election, Party } from '../schema.ts';
import { seatsWon } from '../seats.ts';
import type { Declaration } from './journal.ts';
import { level } from './level.ts';
import type { Manifest } from './manifest.ts';

/** A night that has already been, to be played again: what was known before it, and what was declared. */
export interface Rehearsal {
  manifest: Manifest;
  /** In the record's order, one for each ballot whose votes are recorded. */
  declarations: { ballot: Ballot; declaration: Declaration }[];
}

/**
 * Makes the night of an election on file.
 * @param size the council's seats after the election
 * @returns null if the record does not show which seats were not contested
 */
export function rehearsalOf(
  election: Election,
  council: Council,
  parties: readonly Party[],
  size: number,
): Rehearsal | null {
  const seats = continuingSeats(election);
  if (!seats) return null;
  const continuing = seats.filter((row) => !isVacant(row));
  const vacant = seats.filter(isVacant).reduce((sum, row) => sum + row.seats, 0);
  const defending = Object.fromEntries(
    election.ballots.flatMap((ballot) => {
      const parties = defendersOn(ballot, election);
      return parties ? [[ballot.ballot_paper_id, parties]] : [];
    }),
  );
  const manifest: Manifest = {
    election: blank(election),
    council,
    parties: [...parties],
    council_seats: size,
    continuing,
    vacant,
    baseline: baselineOf(election, defending),
  };
  return { manifest, declarations: election.ballots.flatMap(declared) };
}

/** The seats that were not contested: those of each party after the election, less those that it won. */
function continuingSeats(election: Election): Manifest['continuing'] | null {
  const won = seatsWon(election);
  const rows = compositionOf(election);
  if (rows) return rows.map((row) => ({ ...affiliation(row), seats: row.after - (won.get(partyKey(row)) ?? 0) }));
  const list = election.councillors;
  return list?.parties.map((row) => ({ ...affiliation(row), seats: row.not_contested })) ?? null;
}

/** What the defenders are taken from. */
function baselineOf(
  { councillors: list, sources }: Election,
  defending: Record<string, Affiliation[]>,
): Manifest['baseline'] {
  if (list) return { name: `the list of councillors of ${list.year}`, source: list.source, defending };
  const [source] = sources;
  return source ? { name: `the holds and gains that ${source.name} prints`, source, defending } : null;
}

/** The party that each seat had before: those on the list, else by the source's labels; null if not all are known. */
function defendersOn(ballot: Ballot, election: Election): Affiliation[] | null {
  if (ballot.defending) return ballot.defending.map(affiliation);
  const labels = outcomesOn(ballot, election);
  const ids = labels.map(({ label, party_id, gained_from }) =>
    label === 'hold' ? party_id : (gained_from?.party_id ?? null),
  );
  const known = ids.filter((id) => id !== null);
  if (known.length !== ballot.seats_contested) return null;
  return known.map((id) => affiliation(partyNamed(id, election)));
}

/** The record as it was before the first declaration. */
function blank(election: Election): Election {
  const ballots = election.ballots.map((ballot) => ({
    ...ballot,
    total_electorate: null,
    turnout_reported: null,
    turnout_percentage: null,
    spoilt_ballots: null,
    outcomes: [],
    candidates: ballot.candidates.map((candidate) => ({
      ...candidate,
      votes_cast: null,
      elected: null,
      tied_vote_winner: false,
    })),
  }));
  return { ...election, control: null, composition: null, declared: null, accepted_errors: [], ballots };
}

function declared(ballot: Ballot): { ballot: Ballot; declaration: Declaration }[] {
  const votes = ballot.candidates.flatMap(({ votes_cast }) => votes_cast ?? []);
  if (votes.length < ballot.candidates.length || ballot.cancelled_poll) return [];
  const tie = level(votes, ballot.seats_contested);
  const winners = electedOn(ballot).people;
  const tied_vote_winners = winners
    .filter(({ votes_cast }) => votes_cast === tie?.votes)
    .map(({ person_name }) => person_name);
  const candidates = ballot.candidates.map(({ person_name }, index) => ({
    person_name,
    votes_cast: votes[index] ?? 0,
  }));
  const { turnout_reported, spoilt_ballots } = ballot;
  return [{ ballot, declaration: { candidates, turnout_reported, spoilt_ballots, tied_vote_winners } }];
}
