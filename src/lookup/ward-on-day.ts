/** Finds a ward in the elections of other councils on a day or in a year. Loaded if the home council has no such ward then. */
import { electionIdOf } from '../results/ids.ts';
import type { Context } from './context.ts';
import { electionsWhen } from './election-names.ts';
import type { TypedDay } from './polling-day.ts';
import { find } from './search.ts';
import { Unanswered } from './unanswered.ts';
import { whereItIs } from './ward-anywhere.ts';
import { wardAt } from './ward-at.ts';
import type { NamedWard, QuestionAway } from './ward-or-elsewhere.ts';
import type { FoundWard } from './ward-places.ts';
import { type Nearness, wardsMatching } from './wards-found.ts';
import { whichWard } from './which-ward.ts';

/** How many wards' elections are read. */
const MOST_READ = 8;

/**
 * The one ward that a text names at an election of another council on this day or in this year. Null if no such election
 * has one.
 * @param least how near to a name the text must be
 * @throws Unanswered with a button for each of a few, if several have one
 */
export async function wardOnDay(
  typed: string,
  least: Nearness,
  day: TypedDay,
  question: QuestionAway,
  context: Context,
): Promise<NamedWard | null> {
  const { matching, longer } = await wardsMatching(typed, least, context);
  const isAway = ({ council }: FoundWard) => council.slug !== question.home.council.slug;
  const then = await onDay(matching.filter(isAway), day, context);
  const found = then.length > 0 ? then : await onDay(longer.filter(isAway), day, context);
  const read = await Promise.all(found.slice(0, MOST_READ).map((place) => wardAt(place, context)));
  const there = found.flatMap((place, index) => {
    const ward = read[index];
    return ward ? [{ place, ward }] : [];
  });
  const [first, ...others] = there;
  if (!first) return null;
  const more = Math.max(0, found.length - MOST_READ);
  const sure = others.length + more === 0 ? find(typed, [first.place.entry]) : null;
  if (sure?.kind === 'one') {
    const { ward } = first;
    return { ...ward, line: whereItIs(ward.ballot, ward.subject, question.home, sure.readAs) };
  }
  const places = there.map(({ place }) => place);
  throw new Unanswered(await whichWard(places, more > 0 ? 'uncounted' : 0, question));
}

/** The same wards at their councils' elections on this day, if the councils had one while they had the wards. */
async function onDay(places: readonly FoundWard[], day: TypedDay, { archive }: Context): Promise<FoundWard[]> {
  const dated = await Promise.all(
    places.map(async (place) => {
      const shelf = await archive.shelf(place.council.slug);
      const until = (shelf?.elections ?? []).filter(({ election_date }) => election_date <= place.date);
      const ids = electionsWhen(day, until);
      return ids.map(({ election_date }) => ({ ...place, date: election_date }));
    }),
  );
  const distinct = new Map(dated.flat().map((one) => [`${electionIdOf(one.council.slug, one.date)}/${one.name}`, one]));
  return [...distinct.values()];
}
