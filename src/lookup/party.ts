/** Which party a command is about. */
import type { View } from '../discord/custom-id.ts';
import { notFound, whichOne } from '../render/not-found.ts';
import { plain } from '../render/text.ts';
import type { Of } from '../render/views.ts';
import { partiesOnTheDay } from '../results/council-result.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import type { Election, Party } from '../results/schema.ts';
import type { Context } from './context.ts';
import type { Query } from './election.ts';
import { occasionOf } from './occasions.ts';
import { type Entry, entryOf, find } from './search.ts';

/** What the command does with a party once it is known, and how it is typed. */
interface Asking {
  /** The command for one party, or its usual example. */
  exampleOf(name?: string): string;
  /** Where a button leads that chooses one of several parties. */
  viewOf(party: Affiliation, of: Of): View;
}

/** The party of an election that a text means, and what it was read as; or the reply that says why it means none. */
export function partyAsked(
  typed: string,
  election: Election,
  context: Context,
  { exampleOf, viewOf }: Asking,
): Query<{ party: Affiliation; readName: string | null }> {
  const of = occasionOf(election, context.archive, context.origin);
  const found = find(typed, partyEntries(election, of.parties));
  if (found.kind === 'one') return { found: { party: found.item, readName: found.readAs } };
  if (found.kind === 'none') {
    const names = found.closest.map(({ names: [name] }) => name);
    return { unanswered: notFound(`no party of that name stood for ${plain(of.council.name)}`, names, exampleOf) };
  }
  const options = found.entries.map(({ names: [label], item }) => ({ label, view: viewOf(item, of) }));
  return { unanswered: whichOne('Which party do you mean?', options, context, found.more) };
}

/** The parties that stood in an election, by every name of theirs and of those counted with them. */
export function partyEntries(election: Election, parties: readonly Party[]): Entry<Affiliation>[] {
  return partiesOnTheDay(election).map((one) => {
    const key = partyKey(one);
    const known = parties.filter((party) => partyKey({ ...party, party_name: party.name }) === key);
    const own = known.find(({ party_id }) => party_id === one.party_id);
    const names = known.flatMap((party) => [party.short_name, party.name, party.abbreviation, ...party.also_called]);
    return entryOf([own?.short_name ?? one.party_name, ...names], one);
  });
}
