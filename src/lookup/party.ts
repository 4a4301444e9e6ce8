import { notFound, whichOne } from '../render/not-found.ts';
import type { Subject } from '../render/subject.ts';
import { plain } from '../render/text.ts';
import { olderPartyRef, partyRef } from '../results/ids.ts';
import { memoised } from '../results/memoise.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import { partiesOnTheDay } from '../results/parties-on-the-day.ts';
import type { Election, Party } from '../results/schema.ts';
import { namesOf } from './closest.ts';
import { type Wanted, wanted } from './other-kinds.ts';
import type { Question } from './question.ts';
import { find, type SearchEntry, searchEntry } from './search.ts';
import { Unanswered } from './unanswered.ts';

/** The party, among those that stood in an election, that a text means. @throws Unanswered if it means none or several */
export function findParty(
  typed: string,
  subject: Subject,
  { example, viewOf }: Question<Affiliation>,
): { party: Affiliation; readName: string | null } {
  const found = find(typed, partyEntries(subject));
  if (found.kind === 'one') return { party: found.item, readName: found.readAs };
  const buttonOf = ({ names: [label], item }: SearchEntry<Affiliation>) => ({ label, view: viewOf(item) });
  if (found.kind === 'none') {
    const what = `no party of that name stood for ${plain(subject.council.name)}`;
    throw new Unanswered(notFound(what, namesOf(found.closest), example, found.closest.entries.map(buttonOf)));
  }
  const buttons = found.entries.map(buttonOf);
  throw new Unanswered(whichOne('Which party do you mean?', buttons, found.more));
}

/** The party of a party's reference in a view or a path, in any case; null if it did not stand. */
export function partyOfRef(ref: string, { election }: Pick<Subject, 'election'>): Affiliation | null {
  const stood = partiesOnTheDay(election);
  const named = (refOf: (of: Affiliation) => string) =>
    stood.find((party) => refOf(party).toLowerCase() === ref.toLowerCase());
  return named(partyRef) ?? named(olderPartyRef) ?? null;
}

/** The same party among those that stood in another election; null if it did not stand. */
export function samePartyIn(party: Affiliation, election: Election): Affiliation | null {
  const key = partyKey(party);
  return partiesOnTheDay(election).find((one) => partyKey(one) === key) ?? null;
}

/** The parties in any election of the council, by all their names. */
export function knownParties({ parties }: Subject): SearchEntry<Party>[] {
  return parties.map((party) =>
    searchEntry([party.short_name, party.name, party.abbreviation, ...party.also_called], party),
  );
}

/** The parties that stood in an election, by all their names and those of parties counted with them. */
export function partyEntries({ election, parties }: Subject): readonly SearchEntry<Affiliation>[] {
  return entriesIn(election)(parties);
}

/** The party that a text should name, for `refuseOtherKinds`. */
export function otherThanParty(typed: string, subject: Subject): Wanted {
  const missing = `no party of that name stood for ${plain(subject.council.name)}`;
  return wanted('party', missing, find(typed, partyEntries(subject)));
}

const entriesIn = memoised((election: Election) =>
  memoised((parties: readonly Party[]): readonly SearchEntry<Affiliation>[] =>
    partiesOnTheDay(election).map((one) => {
      const key = partyKey(one);
      const known = parties.filter((party) => partyKey({ ...party, party_name: party.name }) === key);
      const own = known.find(({ party_id }) => party_id === one.party_id);
      const names = known.flatMap((party) => [party.short_name, party.name, party.abbreviation, ...party.also_called]);
      return searchEntry([own?.short_name ?? one.party_name, ...names], one);
    }),
  ),
);
