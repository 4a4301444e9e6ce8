/** Which ward a command is about. */
import type { View } from '../discord/custom-id.ts';
import { notFound, whichOne } from '../render/not-found.ts';
import { plain } from '../render/text.ts';
import type { Of } from '../render/views.ts';
import type { Ballot, Election } from '../results/schema.ts';
import type { Context } from './context.ts';
import type { Query } from './election.ts';
import { occasionOf } from './occasions.ts';
import { type Entry, entryOf, find } from './search.ts';

/** What the command does with a ward once it is known, and how it is typed. */
interface Asking {
  /** The command for one ward, or its usual example. */
  exampleOf(name?: string): string;
  /** Where a button leads that chooses one of several wards. */
  viewOf(ballot: Ballot, of: Of): View;
}

/** The ward of an election that a text means, and what it was read as; or the reply that says why it means none. */
export function wardAsked(
  typed: string,
  election: Election,
  context: Context,
  { exampleOf, viewOf }: Asking,
): Query<{ ballot: Ballot; readName: string | null }> {
  const of = occasionOf(election, context.archive, context.origin);
  const found = find(typed, wardEntries(election));
  if (found.kind === 'one') return { found: { ballot: found.item, readName: found.readAs } };
  const council = plain(of.council.name);
  if (found.kind === 'none') {
    const names = found.closest.map(({ names: [name] }) => name);
    return { unanswered: notFound(`no ward of ${council} has that name`, names, exampleOf) };
  }
  const options = found.entries.map(({ names: [label], item }) => ({ label, view: viewOf(item, of) }));
  return { unanswered: whichOne(`Which ward of ${council} do you mean?`, options, context, found.more) };
}

const entries = new WeakMap<Election, Entry<Ballot>[]>();

/** The wards of an election by name, in the order of its source. */
export function wardEntries(election: Election): Entry<Ballot>[] {
  const known = entries.get(election) ?? election.ballots.map((ballot) => entryOf([ballot.post_label], ballot));
  entries.set(election, known);
  return known;
}
