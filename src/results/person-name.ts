/** The parts of a person's name as a source prints it: "Joan Travis", "Rawson M.", "Jan van der Berg", "Graves jnr". */
import { nameKey } from './name-key.ts';

export interface PersonName {
  /** The words before the initials or suffixes, compared as `nameKey` does: `jan van der berg`. */
  words: readonly string[];
  /** How many of the words, from the first, can only be forenames: none if initials follow the surname. */
  forenames: number;
  /** The initials after a surname as printed: `mr` in "Bullock M.R.", `d` and `c` in "Adams D C". */
  initials: readonly string[];
  /** What else follows a surname: `jnr`, `obe`. */
  suffixes: readonly string[];
}

const IN_BRACKETS = /\([^)]*\)/g;
/** "M.", "M.R.", "DC", "D": initials after a surname. */
export const INITIALS = /^(?:(?:\p{Lu}\.?){1,2}|(?:\p{Lu}\.)+\p{Lu}?)\.?$/u;
const SUFFIX = /^(?:jnr|jr|snr|sr|[MOC]BE)\.?$/i;

export function personName(printed: string): PersonName {
  const all = printed.replace(IN_BRACKETS, ' ').trim().split(/\s+/);
  const last = all.findLastIndex((word, at) => at === 0 || !(INITIALS.test(word) || SUFFIX.test(word)));
  const words = nameKey(all.slice(0, last + 1).join(' ')).split(' ');
  const after = all.slice(last + 1);
  const initials = after.filter((word) => !SUFFIX.test(word)).map(nameKey);
  return {
    words,
    forenames: initials.length > 0 || words.length === 1 ? 0 : 1,
    initials,
    suffixes: after.filter((word) => SUFFIX.test(word)).map(nameKey),
  };
}

/** The last word of the surname: `berg`. */
export function lastSurname({ words }: PersonName): string {
  return words.at(-1) ?? '';
}

/**
 * Whether a name with initials may be a name with forenames, or with fewer initials: "Rawson M." and "Martin Rawson",
 * "Hitchcock H.G." and "Hitchcock H.". The same surname and initials do not prove that it is one person.
 */
export function mayBeSameName(one: PersonName, other: PersonName): boolean {
  const [short, full] = one.initials.length > 0 ? [one, other] : [other, one];
  if (short.initials.length === 0) return false;
  const start = full.words.length - short.words.length;
  if (start < 0 || short.words.some((word, at) => word !== full.words[start + at])) return false;
  const letters = [...full.words.slice(0, start).map((word) => word.charAt(0)), ...full.initials].join('');
  const initials = short.initials.join('');
  return letters !== '' && (letters.startsWith(initials) || initials.startsWith(letters));
}

/** "M.", "M.R." or "D": nobody has a surname like it. "DC" may be initials or a surname, such as "Ng" in capitals. */
export const CERTAIN_INITIALS = /^(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}?)$/u;

/** A printed name as people write it: "C.J. Swan" for "Swan C.J."; unchanged if it does not end with initials. */
export function writtenName(printed: string): string {
  const words = printed.trim().split(/\s+/);
  const end = words.findLastIndex((word) => !SUFFIX.test(word)) + 1;
  const last = words.slice(0, end).findLastIndex((word) => !CERTAIN_INITIALS.test(word));
  const [surname, initials, suffixes] = [words.slice(0, last + 1), words.slice(last + 1, end), words.slice(end)];
  if (surname.length === 0 || initials.length === 0) return printed;
  return [...initials, surname.join(' ').replace(/,$/, ''), ...suffixes].join(' ');
}
