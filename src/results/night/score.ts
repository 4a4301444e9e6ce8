import { electedOn } from '../elected.ts';
import { type Affiliation, partyKey } from '../parties.ts';
import type { Manifest } from './manifest.ts';
import { netChanges } from './seat-changes.ts';
import { isDecided, type WardState } from './ward-states.ts';

/** One party's seats so far. */
export interface ScoreRow extends Affiliation {
  /** Seats that were not contested. */
  continuing: number;
  /** Seats won in the wards that are decided. */
  won: number;
  /** Both together. */
  seats: number;
  /** Seats gained less seats lost in the decided wards, by the baseline; null if it does not cover them all. */
  net: number | null;
}

/** The running score of an election night. */
export interface Score {
  /** Wards that are decided: declared, or unopposed. */
  decided: number;
  wards: number;
  /** The parties with a continuing seat, or that won or lost one; most seats first, then by name. */
  rows: ScoreRow[];
}

/** Adds up the decided wards and the seats that were not contested. */
export function scoreOf(manifest: Manifest, wards: readonly WardState[]): Score {
  const rows = new Map<string, ScoreRow>();
  const row = ({ party_id, party_name }: Affiliation): ScoreRow => {
    const key = partyKey({ party_id, party_name });
    const known = rows.get(key) ?? { party_id, party_name, continuing: 0, won: 0, seats: 0, net: null };
    rows.set(key, known);
    return known;
  };
  for (const of of manifest.continuing) row(of).continuing += of.seats;
  const decided = wards.filter(isDecided);
  for (const { ballot } of decided) for (const winner of electedOn(ballot).people) row(winner).won += 1;
  for (const { ballot } of decided) manifest.baseline?.defending[ballot.ballot_paper_id]?.forEach(row);
  const changes = decided.map((ward) => netChanges(manifest, ward));
  const net = (key: string) =>
    changes.reduce<number | null>((sum, ward) => (sum === null || !ward ? null : sum + (ward.get(key) ?? 0)), 0);
  const counted = [...rows].map(([key, one]) => ({
    ...one,
    seats: one.continuing + one.won,
    net: manifest.baseline ? net(key) : null,
  }));
  return {
    decided: decided.length,
    wards: wards.length,
    rows: counted.toSorted((a, b) => b.seats - a.seats || a.party_name.localeCompare(b.party_name, 'en')),
  };
}
