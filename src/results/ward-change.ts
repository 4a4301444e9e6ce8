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
  /** Every party on either ballot: the later ballot's in its order, then those that stood only before. */
  parties: PartyChange[];
}

/** A party's share on both ballots; null if it did not stand under this name. */
export interface PartyChange {
  party: Affiliation;
  now: Share | null;
  before: Share | null;
  /**
   * The parties that a source may have printed alike, so that the shares cannot be compared: Reform Derby, then
   * Reform UK, may be a difference between sources. Empty if there is no such doubt.
   */
  mayBe: readonly Affiliation[];
}

/** The change in shares of all votes between two ballots. */
export function wardChange(ballot: Ballot, earlier: { ballot: Ballot; election: Election }): WardChange {
  const unknown = [ballot, earlier.ballot].some((one) => votesCounted(one) === null);
  const reason = notComparable(ballot, earlier) ?? (unknown ? 'not all votes are recorded' : null);
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
  const { council } = earlier.election;
  const changes = rows.map((row) => ({ ...row, mayBe: partiesInDoubt(row, rows, council) }));
  const day = dateOf(ballot.ballot_paper_id);
  return { since: earlier.election, day, reason, parties: reason ? [] : changes };
}

type Row = Omit<PartyChange, 'mayBe'>;

/** What a shared abbreviation on both ballots may mean; or who on the other ballot may be this party. */
function partiesInDoubt({ party, now, before }: Row, rows: readonly Row[], council: string): readonly Affiliation[] {
  if (now && before) {
    return (party.party_id === null && sharedAbbreviation(party.party_name, council)?.parties) || [];
  }
  return rows
    .filter((other) => other.party !== party && (now ? other.before : other.now) !== null)
    .map((other) => other.party)
    .filter((other) => mayBeOneParty(party, other, council));
}
