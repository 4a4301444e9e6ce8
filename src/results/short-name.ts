/** Shorter forms of a printed name, for narrow lines. If it is not certain which words are the surname, it stays whole. */
import { CERTAIN_INITIALS, INITIALS, personName, writtenName } from './person-name.ts';

const TITLE = /^(?:dr|prof|rev|sir|dame|lord|lady|mr|mrs|ms|miss|mx|cllr|capt|col|maj)\.?$/i;

/**
 * "Travis" for "Joan Travis", "Gouy De Muyncke" for "Gouy De Muyncke A."; the whole name, as people write it, for
 * "Jan van der Berg" or "Balbir Singh Sandhu", whose surnames may have one word or more.
 */
export function surnameOrWhole(printed: string): string {
  const words = printed.trim().split(/\s+/);
  const [whole, last = ''] = [writtenName(printed), words.at(-1)];
  if (personName(printed).suffixes.length > 0 || printed.includes('(')) return whole;
  const end = words.findLastIndex((word) => !CERTAIN_INITIALS.test(word)) + 1;
  if (end > 0 && end < words.length) return words.slice(0, end).join(' ').replace(/,$/, '');
  const isSurname = words.slice(0, -1).every((word) => CERTAIN_INITIALS.test(word)) || words.length === 2;
  return isSurname && !INITIALS.test(last) ? last : whole;
}

/** "V. Wilsoncroft" for "Veronica Wilsoncroft", "P. Kaur Butter" for "Preetinder Kaur Butter". */
export function withInitial(printed: string): string {
  const whole = writtenName(printed);
  const [first = '', ...others] = whole.split(' ');
  const isForename = personName(printed).forenames > 0 && others.length > 0 && /^\p{L}[^.]/u.test(first);
  return isForename && !TITLE.test(first) ? [`${first.slice(0, 1)}.`, ...others].join(' ') : whole;
}
