import { writtenName } from '../results/person-name.ts';
import { settledTie } from '../results/settled-tie.ts';
import { wardTitle } from '../results/ward-title.ts';
import { yearOf } from '../results/year.ts';
import type { ComparedWard } from './compared-ward.ts';
import { partyLabel } from './party-name.ts';
import { dated } from './subject.ts';
import { dayInWords } from './text.ts';
import { wardVerdict } from './ward-words.ts';
import { listed } from './words.ts';

/**
 * "Darley and Abbey, 1 May 2003: Joan Travis and Bryan Lowe (Liberal Democrats) elected". Majorities are below, side by
 * side.
 */
export function compareHeadline(first: ComparedWard, second: ComparedWard): string {
  const sides = [first, second];
  const [one, other] = sides.map(winnersOf);
  const verdict =
    one && other
      ? `${listedSides(one, other, isOneWard(first, second) ? ', then ' : joinOf(sides))} elected`
      : sides.map(({ result, subject }) => wardVerdict(result, subject)).join('; ');
  return `${compareTitle(first, second)}: ${verdict}`;
}

/** "Darley and Abbey, 1 May 2003", "Boulton, 6 May 2021 and 5 May 2022": what they have in common once. */
export function compareTitle(first: ComparedWard, second: ComparedWard): string {
  const [one, other] = [first, second].map(({ result }) => wardTitle(result.ballot));
  const [day, otherDay] = [first, second].map(({ subject }) => dayInWords(subject.election.election_date));
  const isSameCouncil = first.subject.council.slug === second.subject.council.slug;
  if (day === otherDay) return `${one} and ${other}, ${day}`;
  if (one === other && isSameCouncil) return `${one}, ${day} and ${otherDay}`;
  return `${dated(one ?? '', first.subject)} and ${dated(other ?? '', second.subject)}`;
}

/** What distinguishes the two sides, for the head of their columns: "Darley" and "Abbey", "2003" and "2022". */
export function compareColumns(first: ComparedWard, second: ComparedWard): [string, string] {
  const parts = (partOf: (side: ComparedWard) => string): [string, string] => [partOf(first), partOf(second)];
  const wards = parts(({ result }) => wardTitle(result.ballot));
  const councils = parts(({ subject }) => subject.council.name);
  const years = parts(({ subject }) => String(yearOf(subject.election.election_date)));
  const days = parts(({ subject }) => dayInWords(subject.election.election_date));
  const differ = ([one, other]: [string, string]) => one !== other;
  const differing = [differ(wards) ? wards : councils, differ(years) ? years : days].filter(differ);
  const shown = differing.length > 0 ? differing : [wards];
  return [shown.map(([one]) => one).join(', '), shown.map(([, other]) => other).join(', ')];
}

function isOneWard(first: ComparedWard, second: ComparedWard): boolean {
  const [one, other] = [first, second].map(
    ({ result, subject }) => `${subject.council.slug} ${result.ballot.post_label}`,
  );
  return one === other;
}

/** A side with several winners has an "and" of its own. */
function joinOf(sides: readonly ComparedWard[]): string {
  return sides.some(({ result }) => result.elected.people.length > 1) ? '; ' : ' and ';
}

/** Names and the party; each name with its own party after it if there are several. */
interface Winners {
  names: string;
  party: string;
}

/** "Joan Travis and Bryan Lowe (Liberal Democrats)": a party that both have is named once. */
function listedSides(one: Winners, other: Winners, join: string): string {
  const isShared = one.party === other.party;
  return `${one.names}${isShared ? '' : one.party}${join}${other.names}${other.party}`;
}

/** Null if there is more to say about how the seats were filled. */
function winnersOf({ result, subject }: ComparedWard): Winners | null {
  const { ballot, elected } = result;
  const { people } = elected;
  const isPlain = people.length === ballot.seats_contested && !ballot.cancelled_poll && settledTie(ballot) === null;
  if (!isPlain) return null;
  const byParty = [...Map.groupBy(people, (person) => partyLabel(person, subject.parties))].map(([party, same]) => ({
    names: listed(same.map(({ person_name }) => writtenName(person_name))),
    party: ` (${party})`,
  }));
  const [only, ...others] = byParty;
  if (only && others.length === 0) return only;
  return { names: listed(byParty.map(({ names, party }) => names + party)), party: '' };
}
