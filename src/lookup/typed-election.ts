/** The election that somebody names by its day, year or name. Loaded when needed: most questions name none. */
import type { ElectionEntry } from '../release/shelf.ts';
import { electionDay } from '../render/election-day.ts';
import { notFound } from '../render/not-found.ts';
import type { Subject } from '../render/subject.ts';
import { councilView } from '../render/views.ts';
import { yearOf } from '../results/year.ts';
import type { Context } from './context.ts';
import { type ElectionQuestion, electionIfReadable, electionOfId, readElection } from './election.ts';
import { electionsNamed } from './elections-named.ts';
import { Unanswered } from './unanswered.ts';

/** How many elections to offer. */
const MOST_OFFERED = 3;
const YEAR = /\d{4}/;

/**
 * The one election that a text names.
 * @param own the elections of the council meant, newest first
 * @throws Unanswered if the text names none or several, with a button for each of the nearest
 */
export async function typedElection(
  typed: string,
  own: readonly ElectionEntry[],
  context: Context,
  { council, example, viewIn }: Required<ElectionQuestion>,
): Promise<Subject> {
  const { archive } = context;
  const matching = await electionsNamed(typed, own, council, archive);
  if (matching.length === 1) return readElection(matching[0], context);
  const several = matching.length > 1;
  const offered = (several ? matching : nearest(typed, own)).slice(0, MOST_OFFERED);
  const names = offered.map(({ name, election_date }) => `${name} (${election_date})`);
  const areNear = several || YEAR.test(typed);
  const what = several ? 'several elections match; give the date' : 'no such election is on file';
  const subjects = await Promise.all(offered.map(({ election_id }) => subjectIfReadable(election_id, context)));
  const there = subjects.filter((one) => one !== null);
  const buttons = there.map((one) => ({
    label: electionDay({ ...one.election, kind: one.kind }),
    view: viewIn(one) ?? councilView.encode({ election: one.ref }),
  }));
  const distinct = [...new Map(buttons.toReversed().map((button) => [button.view, button])).values()].toReversed();
  const shown = there.find((one) => viewIn(one) !== null) ?? there[0];
  throw new Unanswered(notFound(what, { names, areNear }, () => (shown ? example(shown) : '/council'), distinct));
}

async function subjectIfReadable(id: string, context: Context): Promise<Subject | null> {
  return (await electionIfReadable(id, context.archive)) && electionOfId(id, context);
}

/** Elections by how near their year is to the one typed; newest first if none was. */
function nearest(typed: string, own: readonly ElectionEntry[]): ElectionEntry[] {
  const year = Number(YEAR.exec(typed)?.[0] ?? 9999);
  const apart = ({ election_date }: ElectionEntry) => Math.abs(yearOf(election_date) - year);
  return own.toSorted((a, b) => apart(a) - apart(b));
}
