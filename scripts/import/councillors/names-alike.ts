import { nameKey } from '../../../src/results/name-key.ts';
import { personKey, surnameOf } from './person-key.ts';

/**
 * Who on one side is who on the other, by position: people of one ward, as two sources print them. First by surname and
 * first initial, then by surname alone ("Tony Hogben" is "Anthony Hogben"), if it fits one person on each side only.
 */
export function namesAlike(ones: readonly string[], others: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const isAlike of [hasSameKey, sharesSurname]) {
    const left = others.flatMap((_, at) => ([...found.values()].includes(at) ? [] : [at]));
    const open = ones.flatMap((_, at) => (found.has(at) ? [] : [at]));
    const fits = (one: number, other: number) => isAlike(ones[one] ?? '', others[other] ?? '');
    for (const one of open) {
      const [other, ...more] = left.filter((at) => fits(one, at));
      if (other === undefined || more.length > 0) continue;
      if (open.filter((at) => fits(at, other)).length === 1) found.set(one, other);
    }
  }
  return found;
}

function hasSameKey(one: string, other: string): boolean {
  const key = personKey(one);
  return key !== null && key === personKey(other);
}

/** Whether one name has a word of the other's surname. Lists print "Palmer, Barry", "PALMER Barry" and only "Palmer". */
function sharesSurname(one: string, other: string): boolean {
  return hasWordOf(surnameOf(one), other) || hasWordOf(surnameOf(other), one);
}

function hasWordOf(surname: string | null, name: string): boolean {
  const words = nameKey(name).split(' ');
  return surname?.split(' ').some((word) => word.length > 2 && words.includes(word)) ?? false;
}
