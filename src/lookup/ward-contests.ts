import type { Subject } from '../render/subject.ts';
import type { Ballot } from '../results/schema.ts';
import { type Contest, wardHistory } from '../results/ward-history.ts';
import type { Context } from './context.ts';
import { allElections, electionOfId } from './election.ts';

/** A ward through every election of its council on file that can be read now. */
export interface WardContests {
  /** Earliest first. */
  contests: [Contest, ...Contest[]];
  /** The newest election among them. */
  subject: Subject;
}

export async function wardContests(
  ballot: Ballot,
  subject: Subject,
  context: Pick<Context, 'archive' | 'origin'>,
): Promise<WardContests> {
  const [first, ...later] = wardHistory(ballot, await allElections(subject, context), subject.council);
  if (!first) throw new Error(`${ballot.ballot_paper_id} is in no election that could be read`);
  const newest = later.at(-1) ?? first;
  const found = await electionOfId(newest.election.election_id, context);
  return { contests: [first, ...later], subject: found ?? subject };
}
