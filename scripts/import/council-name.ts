import { nameKey } from '../../src/results/name-key.ts';
import { slugOf } from '../../src/results/slug.ts';

const BOROUGH = '(?:(?:royal|london|metropolitan|county) )*(?:city and county|borough|city|county)';
/** The City of London is not London. */
const FORM_BEFORE = new RegExp(
  `^(?:the )?(?:council of the )?(?:${BOROUGH} of (?!london$))?(?:county (?=durham$))?`,
  'i',
);
const FORM_AFTER = /,? (?:(?:(?:metropolitan|london|royal|county) )*(?:borough|district|city|county) )?council$/i;
/** "Haven, City of". */
const INVERTED = new RegExp(`, ${BOROUGH} of$`, 'i');

/** A council's name without its kind: "Haven" for "Haven City Council", "City of Haven" and "Haven, City of". */
function bareCouncilName(name: string): string {
  const printed = name.trim();
  const short = printed.replace(FORM_AFTER, '').replace(INVERTED, '').replace(FORM_BEFORE, '');
  return short || printed;
}

/** The slug in Democracy Club's ids: `adur` for both "Adur District Council" and "Adur". */
export function slugFromName(name: string): string {
  return slugOf(bareCouncilName(name));
}

/** Whether two names are of one council, whatever its kind and however they are spelt. */
export function isSameCouncil(one: string, other: string): boolean {
  return nameKey(bareCouncilName(one)) === nameKey(bareCouncilName(other));
}
