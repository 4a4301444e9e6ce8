import { compositionOf } from './composition.ts';
import type { Affiliation } from './parties.ts';
import type { Council, Election, Source } from './schema.ts';

/** One party's seats on the whole council; `before` and `change` are null if the earlier figure is not recorded. */
export interface SeatsHeld extends Affiliation {
  before: number | null;
  after: number;
  change: number | null;
}

/** All seats of a council around an election, largest party first. */
export interface CouncilSeats {
  rows: SeatsHeld[];
  /** The years of the yearly record that the seats come from; null if the election's own source records them. */
  years: { before: number; after: number; source: Source } | null;
}

/**
 * The council's seats before and after an election: as the election's source records them, else from the yearly record
 * for that year and the year before, which includes changes between elections. Null if neither exists.
 */
export function councilSeats(election: Election, council: Council): CouncilSeats | null {
  const recorded = compositionOf(election);
  if (recorded) return { rows: recorded, years: null };
  const record = council.yearly_record;
  // A by-election fills no regular seats, so that year's record says nothing about it.
  if (!record || election.ballots.every(({ by_election }) => by_election)) return null;
  const year = Number(election.election_date.slice(0, 4));
  const [before, after] = [year - 1, year].map((one) => record.years.find((row) => row.year === one)?.seats);
  if (!after) return null;
  const names = new Map([...(before ?? []), ...after].map((row) => [row.party_name, row.party_id]));
  const held = (seats: typeof after, name: string) => seats.find(({ party_name }) => party_name === name)?.seats ?? 0;
  const rows = [...names].map(([party_name, party_id]) => {
    const [was, is] = [before ? held(before, party_name) : null, held(after, party_name)];
    return { party_id, party_name, before: was, after: is, change: was === null ? null : is - was };
  });
  return {
    rows: rows.toSorted((a, b) => b.after - a.after),
    years: { before: year - 1, after: year, source: record.source },
  };
}
