import { LIMIT } from '../discord/constants.ts';
import type { Subject } from '../render/subject.ts';
import { plain } from '../render/text.ts';
import { type historyView, wardView } from '../render/views.ts';
import { wardLabel } from '../render/ward-label.ts';
import { ballotRef, wardRef } from '../results/ids.ts';
import { memoised } from '../results/memoise.ts';
import type { Ballot, Election } from '../results/schema.ts';
import { sameWard } from '../results/ward-history.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { Context } from './context.ts';
import { electionIfReadable } from './election.ts';
import { type Wanted, wanted } from './other-kinds.ts';
import type { Question } from './question.ts';
import { find, searchEntry } from './search.ts';
import { Unanswered } from './unanswered.ts';

/** The ballots of an election by title, in the order of its source; by the ward's name too if it has no other ballot. */
const wardEntries = memoised((election: Election) =>
  election.ballots.map((ballot) => {
    const names = isSecondBallot(ballot, election) ? [] : [ballot.post_label];
    return searchEntry([wardLabel(ballot, LIMIT.choiceValue), wardTitle(ballot), ...names], ballot);
  }),
);

/** The wards of the election that a reply is about. */
export function wardsOf({ election }: Pick<Subject, 'election'>) {
  return wardEntries(election);
}

const entriesByWard = memoised((election: Election) =>
  wardEntries(election).filter(({ item }) => !isSecondBallot(item, election)),
);

/** Whether this is a by-election in a ward that has an ordinary ballot on the same day. */
function isSecondBallot(ballot: Ballot, election: Election): boolean {
  return ballot.by_election && sameWard(ballot, election) !== null;
}

/** The view of the ward that a text means in an election; null if it means none or several. */
export function viewOfWard(
  typed: string,
  subject: Subject,
  view: Pick<typeof wardView, 'encode'> | Pick<typeof historyView, 'encode'> = wardView,
): string | null {
  const found = find(typed, wardsOf(subject));
  return found.kind === 'one' ? view.encode({ election: subject.ref, ward: wardRef(found.item) }) : null;
}

/** Words that mean a by-election: without one, a ward's name means its ordinary ballot. */
const BY_ELECTION = /\bby\b|\bbyelection/i;

/** How to ask again for a ward. */
export interface WardQuestion extends Omit<Question<Ballot>, 'viewOf'> {
  /** As in any question; null if nothing can answer the command yet: then the reply has no buttons. */
  viewOf: ((ballot: Ballot) => string) | null;
  /** The option that should name the ward, if the command has two; null otherwise. */
  option?: string | null;
  /** A ballot that is not meant, because the other option names it. */
  except?: Ballot | null;
}

/** The ward that a text means. @throws Unanswered if it means none or several */
export async function findWard(
  typed: string,
  subject: Subject,
  question: WardQuestion,
): Promise<{ ballot: Ballot; readName: string | null }> {
  const { election } = subject;
  const entries = BY_ELECTION.test(typed) ? wardEntries(election) : entriesByWard(election);
  const found = find(typed, entries);
  if (found.kind === 'one') return { ballot: found.item, readName: found.readAs };
  const { wardUnclear } = await import('./ward-unclear.ts');
  throw new Unanswered(wardUnclear(typed, { found, entries }, subject, question));
}

/** "no ward of Derby City Council has that name" */
export function missingWard(council: Subject['council'], option: string | null): string {
  const name = option === null ? 'that name' : `the name in \`${option}:\``;
  return `no ward of ${plain(council.name)} has ${name}`;
}

/** The ward that a text should name, for `refuseOtherKinds`. @param option as in `findWard` */
export function otherThanWard(typed: string, subject: Subject, option: string | null = null): Wanted {
  return wanted('ward', missingWard(subject.council, option), find(typed, wardsOf(subject)));
}

/** The ballot of a ballot's reference in a view; null if there is none, or two share the reference. */
export function ballotOfRef(ref: string, { election }: Subject): Ballot | null {
  const [ballot, other] = election.ballots.filter((one) => ballotRef(one) === ref);
  return ballot && !other ? ballot : null;
}

/**
 * The same ward at the council's previous election on file, which is never a by-election; null if the ward did not vote
 * then, there is none, or it cannot be read now. A rescheduled poll belongs to the election before it.
 */
export async function previousContest(
  ballot: Ballot,
  { election, kind, elections }: Subject,
  { archive }: Pick<Context, 'archive'>,
): Promise<{ ballot: Ballot; election: Election } | null> {
  const earlier = elections.filter((one) => one.election_date < election.election_date && one.kind !== 'by-election');
  const own = kind === 'rescheduled' ? earlier.findIndex((one) => one.kind === 'council') + 1 : 0;
  for (const entry of earlier.slice(own)) {
    const previous = await electionIfReadable(entry.election_id, archive);
    const same = previous && sameWard(ballot, previous);
    if (same) return { ballot: same, election: previous };
    if (entry.kind === 'council') return null;
  }
  return null;
}
