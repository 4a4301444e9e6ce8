/** Refuses what was typed into an option for something else: a ward, a party, a council or a person. */
import type { Subject } from '../render/subject.ts';
import type { Context } from './context.ts';
import type { SearchResult } from './search.ts';
import { Unanswered } from './unanswered.ts';

export type Kind = 'ward' | 'party' | 'council' | 'person';

/** What a command asked for. */
export interface Wanted {
  kind: Kind;
  /** "no ward of Derby City Council has that name" */
  missing: string;
  /** What the search for that kind found. */
  own: SearchResult<unknown>;
  /** Whether only whole names of other kinds count. */
  exact: boolean;
}

/**
 * Throws if a text names something of another kind, and nothing of the kind that was asked for: "Labour" as a ward. A
 * rough spelling of the kind asked for gives way only to an exact name of another.
 * @param subjectOf the election whose wards and parties count; a function reads it only if it is needed
 * @throws Unanswered with a button for each other thing that the text names
 */
export async function refuseOtherKinds(
  typed: string,
  wanted: Wanted,
  subjectOf: Subject | (() => Promise<Subject>),
  context: Context,
): Promise<void> {
  const { own, missing } = wanted;
  if (own.kind !== 'none' && own.asTyped) return;
  const subject = typeof subjectOf === 'function' ? await subjectOf() : subjectOf;
  // Loaded here, because nearly every text names something of the kind that was asked for.
  const { otherKindsNamed, otherKindsAnswer } = await import('./other-kinds-named.ts');
  const recognised = await otherKindsNamed(typed, wanted, subject, context);
  if (recognised.length > 0) throw new Unanswered(otherKindsAnswer(missing, recognised));
}

/** A rough spelling gives way only to an exact name of another kind. @param own what the search for this kind found */
export function wanted(kind: Kind, missing: string, own: SearchResult<unknown>): Wanted {
  return { kind, missing, own, exact: own.kind !== 'none' };
}
