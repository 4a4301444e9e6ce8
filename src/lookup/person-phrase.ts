/** A person's name with what a suggestion's label, or a year, says besides. */
import { foldPerson } from '../release/stored-people.ts';
import { dateOf } from '../results/ids.ts';
import { nameKey } from '../results/name-key.ts';
import type { People } from '../store/archive.ts';
import { listedPeople } from '../store/people-chunk.ts';
import type { Context } from './context.ts';
import { entriesOf, findAmong, NOBODY, type PeopleScope, peopleScope } from './people-scope.ts';
import { nameInLabel, withLabel } from './person-label.ts';

/**
 * The name in a text, and where to search for it: among the people with this label if the text is a suggestion's label,
 * and among those who stood in 2003 for "Joan Travis 2003".
 * @param election the `election` option; null if it is absent
 * @throws Unanswered if the option names no election
 */
export async function namedPeople(
  typed: string,
  election: string | null,
  context: Context,
): Promise<{ name: string; scope: PeopleScope }> {
  const scope = await peopleScope(election, typed, context);
  const labelled = nameInLabel(typed);
  const whole = findAmong(typed, scope.people);
  if (!labelled || (whole.kind !== 'none' && whole.asTyped)) return { name: typed, scope };
  const { name, year } = labelled;
  const named = await peopleScope(election, name, context);
  const { councils } = context.archive;
  // The label may have only the beginning of a long name.
  const begun = nameKey(name);
  const alike = entriesOf(named.people, ({ folded }) => folded.some(({ text }) => text.startsWith(begun)));
  const among = alike.map(({ item }) => item);
  const exactly = withLabel(typed, among, councils);
  const [first] = exactly;
  if (first)
    return {
      name: first.person_name,
      scope: only({ chunks: [listedPeople(exactly.map(foldPerson))], all: true }, named),
    };
  const then = among.filter(({ election_id }) => dateOf(election_id).startsWith(year));
  if (typed.endsWith(year) && then.length > 0)
    return { name, scope: only({ ...named.people, chunks: [listedPeople(then.map(foldPerson))] }, named) };
  return { name: typed, scope };
}

/** The scope with only these people. */
function only(people: People, { where }: PeopleScope): PeopleScope {
  return { people, misspelt: async () => NOBODY, where };
}
