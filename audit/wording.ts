/** How the sentences of findings write figures and parties. */
import { beforeNoun, grouped } from '../src/render/words.ts';
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

/** "1 seat", "17 seats": for figures that a source prints. */
export function seatsInFigures(value: number): string {
  return `${grouped(value)} ${value === 1 ? 'seat' : 'seats'}`;
}

/** The printed name without the "Party" that ends most registered names: "Labour". */
export function partyInWords(of: Affiliation): string {
  return of.party_name.replace(/ Party$/, '');
}

/** A party's name before a noun: "Labour", or "Liberal Democrat" as in "a Liberal Democrat gain". */
export function partyBeforeNoun(of: Affiliation): string {
  return beforeNoun(partyInWords(of));
}
