/** How the sentences of findings print figures, lists and names. */
import { grouped } from '../src/render/words.ts';
import type { Affiliation } from '../src/results/parties.ts';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** In words up to nine, in figures from ten. */
export function inWords(value: number): string {
  return SMALL[value] ?? grouped(value);
}

/** "one seat", "two seats". */
export function seatsInWords(value: number): string {
  return `${inWords(value)} ${value === 1 ? 'seat' : 'seats'}`;
}

/** How a computed figure differs from a stated one: "14 more", "2 fewer". */
export function difference(stated: number, computed: number): string {
  return `${grouped(Math.abs(computed - stated))} ${computed > stated ? 'more' : 'fewer'}`;
}

/** The printed name without the "Party" that most registered names end in: "Labour". */
export function partyInWords(of: Affiliation): string {
  return of.party_name.replace(/ Party$/, '');
}
