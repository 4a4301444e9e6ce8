import { distance } from 'fastest-levenshtein';
import { nameKey } from '../../src/results/name-key.ts';
import type { NamedPlace } from './council-register.ts';
import { isDamaged } from './lost-letters.ts';

/**
 * The name on file of the ward that a misprint means; null if there is none, or more than one. Either only one letter
 * differs and the code is the same ("Worsborough"), or an earlier conversion damaged the name ("KingÃ¦s Hedges") and the
 * letters that are left are those of the name on file.
 * @param onFile the council's wards with their codes, once for each election
 */
export function misprintedWard(ward: NamedPlace, onFile: readonly NamedPlace[]): string | null {
  const isMeant = isDamaged(ward.name)
    ? ({ name }: NamedPlace) => lettersLeft(name) === lettersLeft(ward.name)
    : ({ name, gss }: NamedPlace) =>
        gss !== null && gss === ward.gss && distance(nameKey(name), nameKey(ward.name)) === 1;
  const names = new Set(onFile.filter((one) => !isDamaged(one.name) && isMeant(one)).map(({ name }) => name));
  const [only, ...more] = names;
  return more.length === 0 ? (only ?? null) : null;
}

function lettersLeft(name: string): string {
  return nameKey(name.replace(/[^\x20-\x7E]+|[?']/g, ''));
}
