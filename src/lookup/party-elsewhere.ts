/** The other elections of a council in which a party stood. */
import type { AbsentParty } from '../render/absent-party.ts';
import type { Subject } from '../render/subject.ts';
import { electionRef } from '../results/ids.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import { mayHaveMore } from '../results/party-readings.ts';
import type { Election } from '../results/schema.ts';
import type { Context } from './context.ts';
import { allElections } from './election.ts';
import { partyEntries, partyOfRef } from './party.ts';
import { find } from './search.ts';

/** The parties that a text names in other elections of a council. */
interface PartiesElsewhere {
  /** Never empty; several if the text fits them equally. */
  parties: readonly AbsentParty[];
  /** Whether every election of the council on file could be read. */
  all: boolean;
  /** Whether the text is exactly one of the names. */
  exact: boolean;
}

/** The parties that a text means, of those that stood in other elections of the council; null if it means none. */
export async function partiesElsewhere(
  typed: string,
  subject: Subject,
  context: Context,
): Promise<PartiesElsewhere | null> {
  const elections = await allElections(subject, context);
  const others = elections.filter(({ election_id }) => election_id !== subject.election.election_id);
  const found = others.flatMap((election) => {
    const result = find(typed, partyEntries({ ...subject, election }));
    return result.kind === 'one' ? [result] : [];
  });
  const exact = found.filter(({ readAs }) => readAs === null);
  const best = exact.length > 0 ? exact : found;
  if (best.length === 0) return null;
  // The newest election's name for a party: allElections is newest first.
  const byKey = new Map(best.toReversed().map(({ item }) => [partyKey(item), item]));
  const parties = [...byKey.values()].toReversed().map((party) => elsewhere(party, others, subject));
  return { parties, all: elections.length === subject.elections.length, exact: exact.length > 0 };
}

/** The party of a reference in a view that stood in other elections of a council; null if it stood in none. */
export async function partyElsewhere(
  ref: string,
  subject: Subject,
  context: Context,
): Promise<Omit<PartiesElsewhere, 'exact'> | null> {
  const elections = await allElections(subject, context);
  const others = elections.filter(({ election_id }) => election_id !== subject.election.election_id);
  const [party] = others.flatMap((election) => partyOfRef(ref, { election }) ?? []);
  if (!party) return null;
  return { parties: [elsewhere(party, others, subject)], all: elections.length === subject.elections.length };
}

function elsewhere(party: Affiliation, others: readonly Election[], { council }: Subject): AbsentParty {
  const key = partyKey(party);
  return {
    party,
    stood: others
      .filter((election) => hasCandidates(key, election))
      .map((election) => ({ election, ref: electionRef(election, council) })),
    mayHaveStood: others.filter((election) => !hasCandidates(key, election) && mayHaveMore(party, election)),
  };
}

function hasCandidates(key: string, { ballots }: Election): boolean {
  return ballots.some(({ candidates }) => candidates.some((one) => partyKey(one) === key));
}
