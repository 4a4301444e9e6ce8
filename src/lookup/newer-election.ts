import { newestOfCouncil } from '../release/shelf.ts';
import type { ViewButton } from '../render/answer.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import { electionRef } from '../results/ids.ts';
import type { Election } from '../results/schema.ts';
import type { Context } from './context.ts';
import { electionIfReadable } from './election.ts';

/** How many newer elections to read for one that has the ward or the party: mostly the newest has it. */
const MOST_READ = 3;

/**
 * A button to the same subject at the council's newest election that has it: "5 May 2022 ▸". Null if the election shown
 * is the newest, or if none of the newest three has the subject. By-elections do not count.
 * @param viewIn the view of the subject at an election, with the election's reference; null if it has no such subject
 */
export async function newerElection(
  { election, council, elections }: Subject,
  { archive }: Pick<Context, 'archive'>,
  viewIn: (newer: Election, ref: string) => string | null,
): Promise<ViewButton | null> {
  const newer = elections.filter((one) => one.kind === 'council' && one.election_date > election.election_date);
  for (const { election_id } of newer.slice(0, MOST_READ)) {
    const read = await electionIfReadable(election_id, archive);
    const view = read && viewIn(read, electionRef(read, council));
    if (read && view) return buttonTo(read.election_date, view);
  }
  return null;
}

/** The same for a council as a whole, which reads no election. @param viewOf the view of an election's reference */
export function newerOfCouncil(
  { election, council, elections }: Subject,
  viewOf: (ref: string) => string,
): ViewButton | null {
  const newest = newestOfCouncil(elections);
  if (!newest || newest.election_date <= election.election_date) return null;
  return buttonTo(newest.election_date, viewOf(electionRef(newest, council)));
}

function buttonTo(date: string, view: string): ViewButton {
  return { label: `${dayInWords(date)} ▸`, view };
}
