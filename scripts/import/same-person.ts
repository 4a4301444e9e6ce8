import { nameKey } from '../../src/results/name-key.ts';
import { BadInput } from './bad-input.ts';

/** A candidate, as far as it shows whether two rows are of one person. */
export interface Person {
  person: string;
  party: string;
  votes: number | null;
  /** The source's own id of the person, if it has one. */
  personId?: string | null;
}

export interface PersonRow extends Person {
  line: number;
}

/**
 * Notices for people on one ballot who have one name. They are two people if the file gives them two ids, two parties,
 * or initials only ("Smith J.") and different votes.
 * @throws BadInput for a row that repeats a person
 */
export function namesakes(rows: readonly PersonRow[], file: string): string[] {
  const notices: string[] = [];
  for (const [index, row] of rows.entries()) {
    const same = rows.slice(0, index).find((one) => isSameName(one, row));
    if (!same) continue;
    const reason = whyOnePerson(same, row);
    if (reason)
      throw new BadInput(file, row.line, `${row.person} is on this ballot already, on line ${same.line}, ${reason}`);
    notices.push(
      `${file}:${row.line}: two people on this ballot are called ${row.person}; the other is on line ${same.line}`,
    );
  }
  return notices;
}

function isSameName(one: PersonRow, other: PersonRow): boolean {
  if (one.personId && one.personId === other.personId) return true;
  return nameKey(one.person) === nameKey(other.person);
}

/** Why two rows with one name are of one person, or null if they are two people. */
export function whyOnePerson(one: Person, other: Person): string | null {
  if (one.personId && other.personId) return one.personId === other.personId ? 'with the same id' : null;
  if (nameKey(one.party) !== nameKey(other.party)) return null;
  if (one.votes === other.votes) return 'with the same party and votes: delete one of the rows';
  return hasInitialsOnly(other.person) ? null : 'with the same party and other votes: delete the wrong row';
}

/** "Smith J.", "Cole, A.M." and "J. Smith", but not "John F. Smith". */
export function hasInitialsOnly(name: string): boolean {
  const isInitials = (text: string) => /^(?:\p{Lu}\.?[\s-]?)+$/u.test(text);
  const words = name.trim().split(/[\s,]+/);
  return words.length > 1 && (isInitials(words.at(-1) ?? '') || isInitials(words.slice(0, -1).join(' ')));
}
