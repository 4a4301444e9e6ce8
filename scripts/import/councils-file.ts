import type { Council, Election } from '../../src/results/schema.ts';
import type { Councils } from './tables.ts';

/** What an import adds to a table of councils. */
export interface Saved {
  /** Null if nothing is added: then the file does not change. */
  table: Councils | null;
  /** Councils not added because they have no GSS code, which the table requires. */
  withoutCode: string[];
  /** Councils not added because only by-elections are here, which do not show their size. */
  withoutSize: string[];
}

/**
 * Adds the councils and wards learned from an import. Existing entries do not change, since somebody may have corrected
 * them. The elections' source is named only if something is added.
 */
export function withLearned(
  table: Councils | null,
  learned: readonly Council[],
  elections: readonly Election[],
): Saved {
  const councils = new Map((table?.councils ?? []).map((council) => [council.slug, council]));
  const isNew = ({ slug }: Council) => !councils.has(slug);
  const withoutCode = learned.filter(({ gss }) => gss === '');
  const withoutSize = learned.filter((one) => isNew(one) && one.gss !== '' && hasOnlyByElections(one, elections));
  let isChanged = false;
  for (const council of learned.filter((one) => !withoutCode.includes(one) && !withoutSize.includes(one))) {
    const known = councils.get(council.slug);
    const wards = known?.wards ?? [];
    const added = council.wards.filter(({ slug, gss }) =>
      wards.every((ward) => ward.slug !== slug || (gss !== null && ward.gss !== null && ward.gss !== gss)),
    );
    isChanged ||= !known || added.length > 0;
    councils.set(council.slug, { ...(known ?? council), wards: [...wards, ...added].toSorted(bySlug) });
  }
  const names = (list: readonly Council[]) => list.map(({ name }) => name);
  const unsaved = { withoutCode: names(withoutCode), withoutSize: names(withoutSize) };
  if (!isChanged) return { table: null, ...unsaved };
  const sources = [...(table?.sources ?? []), ...(elections[0]?.sources ?? [])];
  const all = new Map(sources.map((source) => [`${source.url} ${source.title}`, source]));
  return { table: { sources: [...all.values()], councils: [...councils.values()].toSorted(bySlug) }, ...unsaved };
}

function hasOnlyByElections({ slug }: Council, elections: readonly Election[]): boolean {
  return elections
    .filter(({ council }) => council === slug)
    .every(({ ballots }) => ballots.every(({ by_election }) => by_election));
}

function bySlug(a: { slug: string }, b: { slug: string }): number {
  return a.slug < b.slug ? -1 : 1;
}
