/** A day or year that may mean another council's election. Loaded when a text or an option names a day. */
import type { Subject } from '../render/subject.ts';
import type { Context } from './context.ts';
import { findElection } from './election.ts';
import { whenOf } from './election-names.ts';
import type { Named } from './phrase.ts';
import { dateWords, type TypedDay } from './polling-day.ts';
import { Unanswered } from './unanswered.ts';

/** The day or year that a text names if it names no council; null if it says anything else. */
export function dayAlone(text: string): TypedDay | null {
  const when = whenOf(dateWords(text));
  return when === 'latest' ? null : when;
}

/**
 * The election; the home election if it is not on file but another council may have had one on that day.
 * @param mayBeElsewhere whether that may be meant, given the home election
 * @throws Unanswered if the election is not on file and no other council's is meant
 */
export async function orHome(
  election: Promise<Subject>,
  mayBeElsewhere: (home: Subject) => boolean,
  context: Context,
): Promise<Pick<Named, 'subject' | 'absent'>> {
  try {
    return { subject: await election, absent: null };
  } catch (fault) {
    if (!(fault instanceof Unanswered) || context.home.council !== undefined) throw fault;
    const home = await findElection(null, context);
    if (!mayBeElsewhere(home)) throw fault;
    return { subject: home, absent: fault };
  }
}
