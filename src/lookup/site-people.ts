/** People for the search page. */
import type { PersonEntry } from '../release/people.ts';
import { personPath } from '../render/paths.ts';
import { dayInWords } from '../render/text.ts';
import { dateOf } from '../results/ids.ts';
import { writtenName } from '../results/person-name.ts';
import type { Archive } from '../store/archive.ts';
import type { Context } from './context.ts';
import { councilOfElection } from './council-of-election.ts';
import { closestPeople, entriesLike } from './people-scope.ts';
import { likelyPeople, suggestPeople } from './person.ts';
import { namedPeople } from './person-phrase.ts';
import { matched } from './site-match.ts';
import type { Found, Matches } from './site-search.ts';

export interface PeopleFound {
  matches: Matches;
  /** The nearest names; empty if none is near. */
  closest: Found[];
  /** Whether everybody was searched whom the name may mean. */
  all: boolean;
}

/** The people whom a text may name, and those whose printed initials fit it. */
export async function peopleFound(typed: string, context: Context): Promise<PeopleFound> {
  const { name, scope } = await namedPeople(typed, null, context);
  const { items, fit } = matched(name, entriesLike(name, scope.people), 'people');
  const named = fit === 'rough' || fit === 'misspelt' ? await suggestPeople(name, scope) : items;
  const likely = likelyPeople(name, scope.people);
  const found = [...new Set([...named, ...likely])].map((one) => foundPerson(one, context.archive));
  const closest = closestPeople(name, scope.people).entries.map(({ item }) => foundPerson(item, context.archive));
  return { matches: { found, fit }, closest, all: scope.people.all };
}

function foundPerson(one: PersonEntry, { councils }: Archive): Found {
  const council = councilOfElection(one.election_id, councils);
  const where = [one.party, one.post_label, council?.name, dayInWords(dateOf(one.election_id))];
  return {
    kind: 'Candidate',
    name: writtenName(one.person_name),
    detail: where.filter((part) => part !== undefined).join(', '),
    path: personPath(one, one, one.person),
  };
}
