import type { PublishedChange } from '../../src/release/published-changes.ts';
import { dateOf } from '../../src/results/ids.ts';
import type { ReleaseChange } from './release-change.ts';

/** Every cold isolate reads these with the catalogue, so the list is short. */
const MOST = 40;
/** How many facts are listed of each election. */
const MOST_FACTS = 10;

/**
 * What the last publications changed, newest first, and of one publication the newest elections first.
 * @param before what the publications before this one changed
 * @param at when this one is published
 */
export function publishedChanges(
  { added, corrected }: Pick<ReleaseChange, 'added' | 'corrected'>,
  before: readonly PublishedChange[],
  at: Date,
): PublishedChange[] {
  const when = at.toISOString();
  const changed = corrected.map(({ election_id, name, wards, facts }): PublishedChange => {
    const votes = wards?.reduce((sum, ward) => sum + ward.votes, 0) ?? null;
    const inWards = { wards: wards?.map(({ ward }) => ward) ?? null, votes };
    const more_facts = Math.max(0, facts.length - MOST_FACTS);
    return {
      ...{ at: when, change: 'changed', election_id, name },
      ...inWards,
      ...{ facts: facts.slice(0, MOST_FACTS), more_facts },
    };
  });
  const news = added.map(({ election_id, name }): PublishedChange => {
    return { at: when, change: 'added', election_id, name, wards: null, votes: null, facts: [], more_facts: 0 };
  });
  const byDay = (a: PublishedChange, b: PublishedChange) => (dateOf(a.election_id) < dateOf(b.election_id) ? 1 : -1);
  return [...[...changed, ...news].toSorted(byDay), ...before].slice(0, MOST);
}
