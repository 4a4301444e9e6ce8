import type { Ballot, Candidate, Election } from '../../src/results/schema.ts';
import { sharedAbbreviation } from '../../src/results/shared-abbreviations.ts';
import { changesBetween, takeSame } from './election-changes.ts';

/** What replacing an election on file would change. */
export interface Replacement {
  election: Election;
  /** Each is a sentence without the election's name; empty if only the day of retrieval differs. */
  changes: string[];
}

/**
 * The election to store in place of the one on file. It keeps what a results file cannot know, because other sources
 * gave it: who defended each seat, the list of councillors, the errors accepted by name, and which of two parties with one
 * abbreviation a candidate stood for.
 */
export function replacing(before: Election, after: Election): Replacement {
  const there = new Map(before.ballots.map((ballot) => [ballot.ballot_paper_id, ballot]));
  const ids = new Set(after.ballots.map(({ ballot_paper_id }) => ballot_paper_id));
  const isAbout = ({ ballot_paper_id }: Election['accepted_errors'][number]) =>
    ballot_paper_id === null || ids.has(ballot_paper_id);
  const election: Election = {
    ...after,
    councillors: after.councillors ?? before.councillors,
    accepted_errors: after.accepted_errors.length > 0 ? after.accepted_errors : before.accepted_errors.filter(isAbout),
    ballots: after.ballots.map((ballot) => ({
      ...ballot,
      defending: defendersOf(ballot, there),
      candidates: withPartiesRead(ballot, there, after.council),
    })),
  };
  return { election, changes: changesBetween(before, election) };
}

/** There is one defender for each seat, so another number of seats has other defenders. */
function defendersOf(ballot: Ballot, there: ReadonlyMap<string, Ballot>): Ballot['defending'] {
  const before = there.get(ballot.ballot_paper_id);
  if (ballot.defending !== null || before?.seats_contested !== ballot.seats_contested) return ballot.defending;
  return before.defending;
}

function withPartiesRead(ballot: Ballot, there: ReadonlyMap<string, Ballot>, council: string): Candidate[] {
  const rest = [...(there.get(ballot.ballot_paper_id)?.candidates ?? [])];
  return ballot.candidates.map((candidate) => {
    const old = takeSame(rest, candidate);
    const shared = candidate.party_id === null ? sharedAbbreviation(candidate.party_name, council) : null;
    const read = shared?.parties.find(({ party_id }) => party_id === old?.party_id);
    return read ? { ...candidate, ...read } : candidate;
  });
}
