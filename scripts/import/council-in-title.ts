import { nameKey } from '../../src/results/name-key.ts';
import type { Council } from '../../src/results/schema.ts';

/** What may precede a council's name in a title or an infobox: "2003 ", "17 of the 51 seats on ". */
const BEFORE_NAME = /(?:^|\b\d{4} |\b(?:seats|elections?) (?:in|of|on|to|for) )(?:the )?$/;
/** What may follow it: "", ", 2003", " election", " local elections, 2011". */
const AFTER_NAME = /^(?: \d{4})?(?: (?:local |council )?(?:by )?elections?(?: .*)?)?$/;

/**
 * The council that a title such as "2003 Derby City Council election" names, or null. The title must have the whole
 * name: "North Westmarch Borough Council" is not Westmarch.
 */
export function councilIn(title: string, councils: readonly Council[]): Council | null {
  const words = nameKey(title);
  return councils.find(({ name }) => isNamedIn(words, nameKey(name))) ?? null;
}

function isNamedIn(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    if (BEFORE_NAME.test(words.slice(0, at)) && AFTER_NAME.test(words.slice(at + name.length))) return true;
  }
  return false;
}
