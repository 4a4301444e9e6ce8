/** Which candidate of a ward a typed name means. */
import { nameKey } from '../../src/results/name-key.ts';
import { mayBeSameName, personName } from '../../src/results/person-name.ts';
import type { Ballot } from '../../src/results/schema.ts';

type Nominees = Pick<Ballot, 'candidates' | 'post_label'>;

/** "Bull (Labour)": a name, and the start of a party's name. */
const WITH_PARTY = /^(.*\S)\s*\(([^()]+)\)$/;

/**
 * The position of the candidate that is meant: by the whole name, by initials and surname, or by the surname alone. A
 * party in brackets distinguishes people of one name.
 * @returns a sentence that says why not, if the name does not mean exactly one of them
 */
export function nominee(typed: string, { candidates, post_label }: Nominees): number | string {
  const whole = placesOf(typed, candidates);
  const [, name, party] = whole.length === 0 ? (WITH_PARTY.exec(typed.trim()) ?? []) : [];
  const places =
    name && party
      ? placesOf(name, candidates).filter((at) => isPartyOf(party, candidates[at]?.party_name ?? ''))
      : whole;
  const [place] = places;
  if (place !== undefined && places.length === 1) return place;
  const listed = (some: readonly Nominees['candidates'][number][]) =>
    some.map(({ person_name, party_name }) => `${person_name} (${party_name})`).join(', ');
  if (place === undefined)
    return `"${typed}" is neither the name nor the surname of a candidate in ${post_label}: ${listed(candidates)}.`;
  return `"${typed}" may be ${listed(places.flatMap((at) => candidates[at] ?? []))}. Type more of the name, or the party in brackets.`;
}

/** Everybody whom the first way that fits anybody fits. */
function placesOf(typed: string, candidates: Nominees['candidates']): number[] {
  const key = nameKey(typed);
  const ways: ((printed: string) => boolean)[] = [
    (printed) => nameKey(printed) === key,
    (printed) => mayBeSameName(withInitialsLast(typed), personName(printed)),
    (printed) => ` ${personName(printed).words.join(' ')}`.endsWith(` ${key}`),
  ];
  for (const fits of ways) {
    const places = candidates.flatMap(({ person_name }, at) => (fits(person_name) ? [at] : []));
    if (places.length > 0) return places;
  }
  return [];
}

/** "J. Travis" as sources print it: "Travis J.". */
function withInitialsLast(typed: string) {
  const [, initials, surname] = /^((?:\p{Lu}\.?\s*)+)\s(\p{L}.+)$/u.exec(typed.trim()) ?? [];
  return personName(initials && surname ? `${surname} ${initials}` : typed);
}

function isPartyOf(typed: string, party: string): boolean {
  return nameKey(party).startsWith(nameKey(typed));
}
