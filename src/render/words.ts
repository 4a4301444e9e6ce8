/** How to write figures, lists and names in sentences. */

/** Each place for a comma. Setting up `Intl` would take longer than the rest of a cold reply. */
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;
const MINUS = '−';

/** A whole number with its thousands separated: 1,406. */
export function grouped(value: number): string {
  return String(value).replace(THOUSANDS, ',');
}

/** A change with its sign, a true minus for a loss: +1, −2, 0. */
export function signed(change: number): string {
  if (change === 0) return '0';
  return change > 0 ? `+${grouped(change)}` : `${MINUS}${grouped(-change)}`;
}

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/** A small number at the start of a sentence: "Two"; a larger one in figures. */
export function numberWord(value: number): string {
  return SMALL[value] ?? grouped(value);
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly (string | number)[], conjunction = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** With "a" or "an": "a Labour gain", "an Independent gain". */
export function withArticle(words: string): string {
  return `${/^[AEIO]/i.test(words) ? 'an' : 'a'} ${words}`;
}

/** A party's name before a noun: "Liberal Democrat" as in "a Liberal Democrat gain", "Brexit Party". */
export function beforeNoun(party: string): string {
  return party.replace(/^The /, '').replace(/ Democrats$/, ' Democrat');
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A whole number in a sentence: "four", "12". */
export function inWords(value: number): string {
  return NUMBERS[value] ?? grouped(value);
}
