import type { Ballot } from '../../src/results/schema.ts';
import { BadInput } from './bad-input.ts';

/** "Smith J.", "Smith, J A", "J. Smith": a first name shortened to its initial. */
const INITIALLED = /^(?:\S.*[ ,](?:\p{Lu}\.? ?)+|(?:\p{Lu}[. ] ?)+\S.*)$/u;

/**
 * Two rows of one name are one person printed twice, unless the name has only an initial and the votes differ.
 * @throws BadInput if a ballot has one person twice
 */
export function rejectRepeatedPeople({ post_label, candidates }: Ballot, file: string, line: number): void {
  const byName = Map.groupBy(candidates, ({ person_name }) => person_name.toLowerCase());
  for (const [, same] of byName) {
    const [first] = same;
    if (!first || same.length === 1) continue;
    const votes = same.map(({ votes_cast }) => votes_cast);
    const namesakes =
      INITIALLED.test(first.person_name) && !votes.includes(null) && new Set(votes).size === votes.length;
    if (namesakes) continue;
    throw new BadInput(
      file,
      line,
      `${post_label}: ${first.person_name} has ${same.length} rows; delete the repeated ones`,
    );
  }
}
