/** The short and long forms of a council's name that people type besides the name itself. */
import type { CouncilEntry } from '../release/catalogue.ts';
import { memoised } from '../results/memoise.ts';
import { nameKey } from '../results/name-key.ts';

/** "city of", "royal borough of", "county council of", "LB" */
const TYPE_BEFORE =
  /^(?:the )?(?:(?:(?:royal|london|metropolitan|city|borough|district|county) )+(?:(?:and borough|council) )*of|lb) (?=.)/;
/** "city council", "metropolitan borough", "mbc" */
const TYPE_AFTER = /(?<=.)(?: (?:royal|metropolitan|city|borough|district|county|unitary|council|authority|m?bc))+$/;
/** Words that initials may leave out: "BCP" and "BANES" are both written. */
const SMALL = /^(?:and|of|the|upon|in|on)$/;
/** The length of the shortest abbreviation: two letters fit too many councils. */
const SHORTEST = 3;

const byForm = memoised((councils: readonly CouncilEntry[]) =>
  Map.groupBy(
    councils.flatMap((council) => formsOf(council).map((form) => ({ form, council }))),
    ({ form }) => form,
  ),
);

/**
 * The council that a text means by a form of its name: "city of leeds", "Leeds MBC", "LDS" (the first letter and the
 * other consonants), "BCP" (initials). Null if it is a form of none, or of several.
 */
export function councilByForm(typed: string, councils: readonly CouncilEntry[]): CouncilEntry | null {
  const [one, ...others] = byForm(councils).get(placeIn(nameKey(typed))) ?? [];
  return one && others.length === 0 ? one.council : null;
}

function formsOf({ name, slug }: CouncilEntry): string[] {
  const place = placeIn(nameKey(name));
  const words = place.split(' ');
  const initials = (some: readonly string[]) => some.map((word) => word.charAt(0)).join('');
  const short = [
    initials(words),
    initials(words.filter((word) => !SMALL.test(word))),
    place.charAt(0) + place.slice(1).replaceAll(/[aeiou ]/g, ''),
  ].filter((form) => form.length >= SHORTEST);
  return [...new Set([place, placeIn(nameKey(slug.replaceAll('-', ' '))), ...short])];
}

/** A name's key without what kind of council it is: "leeds" of "city of leeds" and of "leeds city council". */
function placeIn(key: string): string {
  return key.replace(TYPE_AFTER, '').replace(TYPE_BEFORE, '');
}
