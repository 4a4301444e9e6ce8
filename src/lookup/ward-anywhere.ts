/** Finds a ward in all councils by its name alone. Loaded if the home council has no such ward. */
import type { Subject } from '../render/subject.ts';
import { dayInWords, plain } from '../render/text.ts';
import type { Ballot } from '../results/schema.ts';
import type { Context } from './context.ts';
import { find } from './search.ts';
import { Unanswered } from './unanswered.ts';
import { wardAt } from './ward-at.ts';
import type { NamedWard, QuestionAway } from './ward-or-elsewhere.ts';
import { type Nearness, wardsFound } from './wards-found.ts';
import { whichWard } from './which-ward.ts';

/**
 * The one ward that a text names, in any council. Null if no council has a ward that the text names.
 * @param least how near to a name the text must be
 * @throws Unanswered with a button for each of a few, if several councils have one
 */
export async function wardAnywhere(
  typed: string,
  least: Nearness,
  question: QuestionAway,
  context: Context,
): Promise<NamedWard | null> {
  const { found, more } = await wardsFound(typed, least, context);
  const [first, ...others] = found;
  if (!first) return null;
  const sure = others.length + more === 0 ? find(typed, [first.entry]) : null;
  if (sure?.kind === 'one') {
    const ward = await wardAt(first, context);
    if (ward) return { ...ward, line: whereItIs(ward.ballot, ward.subject, question.home, sure.readAs) };
  }
  throw new Unanswered(await whichWard(found, more, question));
}

/** "Quarry Hill is a ward of Larkford City Council; no ward of Derby City Council has that name." */
export function whereItIs({ post_label }: Ballot, { council }: Subject, home: Subject, readAs: string | null): string {
  const ward = plain(post_label);
  if (council.slug === home.council.slug) {
    const read = readAs === null ? '' : `Read as “${ward}”. `;
    return `${read}No ward had that name at the home election of ${dayInWords(home.election.election_date)}.`;
  }
  const where = `a ward of ${plain(council.name)}`;
  const read = readAs === null ? `${ward} is ${where}` : `Read as “${ward}”, ${where}`;
  return `${read}; no ward of ${plain(home.council.name)} has that name.`;
}
