import { electionIdOf } from '../results/ids.ts';
import { nameKey } from '../results/name-key.ts';
import type { Context } from './context.ts';
import { electionOfId } from './election.ts';
import { wardsOf } from './ward.ts';
import type { NamedWard } from './ward-or-elsewhere.ts';
import type { FoundWard } from './ward-places.ts';

/** A ward at its newest election; null if that election cannot be read, or does not have it. */
export async function wardAt(
  { name, council, date }: FoundWard,
  context: Context,
): Promise<Omit<NamedWard, 'line'> | null> {
  const subject = await electionOfId(electionIdOf(council.slug, date), context);
  const ballot = subject && wardsOf(subject).find(({ item }) => nameKey(item.post_label) === nameKey(name))?.item;
  return subject && ballot ? { ballot, subject } : null;
}
