import { notComparable } from './comparison.ts';
import { dateOf } from './ids.ts';
import { type Affiliation, partyKey } from './parties.ts';
import type { Ballot, Election } from './schema.ts';
import { partyShareOnBallot, type Share } from './share.ts';
import { mayBeOneParty, sharedAbbreviation } from './shared-abbreviations.ts';
import { votesCounted } from './votes.ts';

/** How the parties' shares in a ward changed between two of its ballots. */
export interface WardChange {
  since: Election;
  /** The polling day of the later ballot. */
  day: string;
  /** Why the ballots cannot be compared; null if they can. */
  reason: string | null;
  /** The later ballot's parties in its order, then those that stood only before; a share is null if it did not stand. */
  parties: { party: Affiliation; now: Share | null; before: Share | null }[];
}

/**
 * The change in shares of all votes between two ballots. Left out are parties that a source may have printed alike:
 * Reform Derby, then Reform UK, may be a difference between sources.
 */
export function wardChange(ballot: Ballot, earlier: { ballot: Ballot; election: Election }): WardChange {
  const unknown = [ballot, earlier.ballot].some((one) => votesCounted(one) === null);
  const reason = notComparable(ballot, earlier.ballot) ?? (unknown ? 'not all votes are recorded' : null);
  const parties = new Map<string, Affiliation>();
  for (const candidate of [...ballot.candidates, ...earlier.ballot.candidates]) {
    const key = partyKey(candidate);
    if (!parties.has(key)) parties.set(key, candidate);
  }
  const rows = [...parties].map(([key, party]) => ({
    party,
    now: partyShareOnBallot(key, ballot),
    before: partyShareOnBallot(key, earlier.ballot),
  }));
  const known = rows.filter((row) => !isDoubtful(row, rows, earlier.election.council));
  const day = dateOf(ballot.ballot_paper_id);
  return { since: earlier.election, day, reason, parties: reason ? [] : known };
}

type Row = WardChange['parties'][number];

function isDoubtful({ party, now, before }: Row, rows: readonly Row[], council: string): boolean {
  if (party.party_id === null && sharedAbbreviation(party.party_name, council)) return true;
  if (now && before) return false;
  return rows.some(
    (other) =>
      other.party !== party && (now ? other.before : other.now) !== null && mayBeOneParty(party, other.party, council),
  );
}
