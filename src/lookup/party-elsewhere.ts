/** The other elections of a council in which a party stood. */
import { type AbsentParty, absentParty } from '../render/absent-party.ts';
import type { Subject } from '../render/subject.ts';
import { electionRef } from '../results/ids.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import type { Election } from '../results/schema.ts';
import type { Context } from './context.ts';
import { allElections } from './election.ts';
import { partyEntries } from './party.ts';
import { find } from './search.ts';
import { Unanswered } from './unanswered.ts';

/** A party that did not stand in an election, and where it did. */
interface PartyElsewhere extends AbsentParty {
  /** Whether the text is exactly one of the party's names. */
  exact: boolean;
}

/**
 * Throws if a text names a party that stood only in other elections of the council. A rough spelling of a party that
 * did stand gives way only to an exact name.
 * @param viewIn the view that answers the command for a party in the election with this reference
 * @throws Unanswered with a button for each election in which the party stood
 */
export async function refuseAbsentParty(
  typed: string,
  subject: Subject,
  viewIn: (party: Affiliation, ref: string) => string,
  context: Context,
): Promise<void> {
  const own = find(typed, partyEntries(subject));
  if (own.kind !== 'none' && own.asTyped) return;
  const absent = await partyElsewhere(typed, subject, context);
  if (!absent || (own.kind !== 'none' && !absent.exact)) return;
  throw new Unanswered(absentParty(absent, subject, (ref) => viewIn(absent.party, ref)));
}

/** The party that a text means, of those that stood in other elections of the council; null if it means none or several. */
export async function partyElsewhere(
  typed: string,
  subject: Subject,
  context: Context,
): Promise<PartyElsewhere | null> {
  const elections = await allElections(subject, context);
  const others = elections.filter(({ election_id }) => election_id !== subject.election.election_id);
  const found = others.flatMap((election) => {
    const result = find(typed, partyEntries({ ...subject, election }));
    return result.kind === 'one' ? [{ election, result }] : [];
  });
  const exact = found.filter(({ result }) => result.readAs === null);
  const best = exact.length > 0 ? exact : found;
  const [first] = best;
  if (!first || new Set(best.map(({ result }) => partyKey(result.item))).size > 1) return null;
  const party = first.result.item;
  const stoodIn = (election: Election) =>
    election.ballots.some(({ candidates }) => candidates.some((one) => partyKey(one) === partyKey(party)));
  return {
    party,
    stood: others.filter(stoodIn).map((election) => ({ election, ref: electionRef(election, subject.council) })),
    all: elections.length === subject.elections.length,
    exact: exact.length > 0,
  };
}
