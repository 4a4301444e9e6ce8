import type { ViewMenu } from '../render/answer.ts';
import type { Subject } from '../render/subject.ts';
import { compareView } from '../render/views.ts';
import { yearMenu } from '../render/year-menu.ts';
import { ballotRef } from '../results/ids.ts';
import type { Ballot } from '../results/schema.ts';
import { sameWard } from '../results/ward-history.ts';
import type { Context } from './context.ts';
import { allElections } from './election.ts';

/** One ballot of one election. */
export interface Side {
  ballot: Ballot;
  subject: Subject;
}

/**
 * A menu of the same comparison at the council's other elections: both wards there if they are compared at one election,
 * else the second ward there with the first as it is. None between two councils.
 */
export async function comparedYears(first: Side, second: Side, context: Context): Promise<ViewMenu[]> {
  if (first.subject.council.slug !== second.subject.council.slug) return [];
  const elections = await allElections(second.subject, context);
  const together = first.subject.ref === second.subject.ref;
  const viewOf = (ref: string, electionId: string): string | null => {
    const election = elections.find((one) => one.election_id === electionId);
    const other = election && sameWard(second.ballot, election);
    const one = together && election ? sameWard(first.ballot, election) : first.ballot;
    if (!one || !other || one.ballot_paper_id === other.ballot_paper_id) return null;
    return compareView.encode({
      election: together ? ref : first.subject.ref,
      ballot: ballotRef(one),
      otherElection: ref,
      otherBallot: ballotRef(other),
    });
  };
  return yearMenu(second.subject, viewOf);
}
