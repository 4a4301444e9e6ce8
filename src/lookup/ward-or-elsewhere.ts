/** Finds a ward of the home council, or of another if the home council has none of that name. */

import { readAsLine } from '../render/answer.ts';
import type { Subject } from '../render/subject.ts';
import type { Ballot } from '../results/schema.ts';
import type { Context } from './context.ts';
import { refuseOtherKinds } from './other-kinds.ts';
import type { Named } from './phrase.ts';
import { find } from './search.ts';
import { findWard, otherThanWard, type WardQuestion, wardsOf } from './ward.ts';
import type { Nearness } from './wards-found.ts';

/** The ward that a text means. */
export interface NamedWard {
  ballot: Ballot;
  subject: Subject;
  /** What a reply says about how the name was read; null if nothing needs saying. */
  line: string | null;
}

/** How to ask again if wards of several other councils are meant. */
export interface QuestionAway {
  home: Subject;
  /** The option that should name the ward, if the command has two; null otherwise. */
  option: string | null;
  /**
   * The view that answers the command for a ward, by an election's id and reference and the ward's slug, or null if there
   * is none. Null itself if nothing can answer the command yet.
   */
  viewOf: ((ward: { id: string; ref: string; ward: string }) => string | null | Promise<string | null>) | null;
}

interface AnyWardQuestion extends WardQuestion {
  /** How to ask about wards of other elections. */
  away: QuestionAway['viewOf'];
  /** What the text and the command name besides the ward; if they name an election, no other of its council is searched. */
  named: Pick<Named, 'isDated' | 'day' | 'council' | 'absent'>;
}

/**
 * The ward that a text means in an election; if it names none there, a ward of another council. A clear misspelling
 * of the election's own ward gives way only to a whole name elsewhere, and a distant one also to whole words.
 * @throws Unanswered if it means none or several
 */
export async function wardOrElsewhere(
  typed: string,
  subject: Subject,
  { away: viewOf, named: { isDated, day, council, absent }, ...question }: AnyWardQuestion,
  context: Context,
): Promise<NamedWard> {
  const option = question.option ?? null;
  const asked = { home: subject, option, viewOf };
  const own = isDated && day === null ? null : find(typed, absent ? [] : wardsOf(subject));
  const isNamed = own === null || (own.kind !== 'none' && own.asTyped);
  const within = context.home.council ?? council;
  const anywhere = async (least: Nearness) => {
    if (within !== null) return null;
    if (day !== null) {
      const { wardOnDay } = await import('./ward-on-day.ts');
      return wardOnDay(typed, least, day, asked, context);
    }
    const { wardAnywhere } = await import('./ward-anywhere.ts');
    return wardAnywhere(typed, least, asked, context);
  };
  if (!isNamed) {
    const { wardOfCouncil } = await import('./ward-of-council.ts');
    const exactly = await anywhere('whole name');
    const found =
      exactly ?? (own.kind === 'one' || isDated ? null : await wardOfCouncil(typed, within, asked, context));
    if (found) return found;
  }
  if (!absent) await refuseOtherKinds(typed, otherThanWard(typed, subject, option), subject, context);
  const roughly = isNamed || own.kind === 'one' ? null : await anywhere(own.kind === 'none' ? 'misspelt' : 'words');
  if (roughly) return roughly;
  if (absent) throw absent;
  const { ballot, readName } = await findWard(typed, subject, question);
  return { ballot, subject, line: readAsLine(readName) };
}
