import { largestFirst, type SeatsHeld } from './composition.ts';
import { doubtfulNames } from './doubtful-names.ts';
import { electedOn } from './elected.ts';
import type { Baseline } from './inferred-outcomes.ts';
import { type Affiliation, isIndependent, isLump, isVacant, partyKey } from './parties.ts';
import type { Councillors, Election } from './schema.ts';

interface Row extends Affiliation {
  before: number;
  after: number;
  /** Whether the list and the results may name these people differently. */
  doubtful: boolean;
  unlisted: boolean;
}

/**
 * Each party's seats before an election, which are those on the last list of councillors before it, and after it: the
 * seats on the list that were not contested, and the winners.
 * @param baseline whether to count councillors who changed party under the one on the list, or under the one that they
 * were elected for by the elections on file
 * @param list null for a council elected whole, where the winners are the whole council
 */
export function derivedSeats(election: Election, list: Councillors | null, baseline: Baseline): SeatsHeld[] {
  const rows = new Map<string, Row>();
  const listed = (list?.parties ?? []).filter((row) => !isVacant(row));
  const lump = listed.find(isLump);
  const onList = new Set(listed.map(partyKey));
  const keyOf = (of: Affiliation) =>
    lump && mayBeInLump(of) && !onList.has(partyKey(of)) ? partyKey(lump) : partyKey(of);
  const rowOf = (of: Affiliation): Row => {
    const key = keyOf(of);
    const row = rows.get(key) ?? emptyRow(of, !onList.has(key));
    rows.set(key, row);
    return row;
  };
  for (const party of listed) {
    const row = rowOf(party);
    row.before += party.seats;
    row.after += party.not_contested;
  }
  for (const { elected_as, contested, ...now } of baseline === 'as elected' ? (list?.changed_party ?? []) : []) {
    for (const [row, by] of [
      [rowOf(now), -1],
      [rowOf(elected_as), 1],
    ] as const) {
      row.before += by;
      if (!contested) row.after += by;
    }
  }
  for (const person of election.ballots.flatMap((ballot) => electedOn(ballot).people)) {
    const row = rowOf(person);
    row.after += 1;
    // The list may count this party by name, under a name that the results do not have.
    if (person.party_id === null && isLump(row)) row.doubtful = true;
  }
  const names = doubtfulNames(election);
  // The list may count a party that it does not name in its lump.
  const unnamed = lump && names.elected.length > 0 ? [lump] : [];
  for (const party of [...names.listed, ...names.elected, ...unnamed]) rowOf(party).doubtful = true;
  const held = [...rows.values()].map((row) => seatsHeld(row, list?.taken === 'before'));
  return largestFirst(held.filter(({ before, after }) => before || after));
}

function emptyRow({ party_id, party_name }: Affiliation, unlisted: boolean): Row {
  return { party_id, party_name, before: 0, after: 0, doubtful: false, unlisted };
}

function seatsHeld({ party_id, party_name, before, after, doubtful, unlisted }: Row, known: boolean): SeatsHeld {
  if (!known || (doubtful && unlisted)) return { party_id, party_name, before: null, after, change: null };
  return { party_id, party_name, before, after, change: doubtful ? null : after - before };
}

/** A list counts independents, and those of parties that it does not name, together. */
function mayBeInLump(of: Affiliation): boolean {
  return isIndependent(of) || of.party_id === null;
}
