import type { Council, Source } from '../../src/results/schema.ts';
import type { Councils } from './tables.ts';

/**
 * Adds the councils and wards learned from an import. Existing entries do not change, since somebody may have corrected
 * them. `withoutCode` names councils that have no GSS code, which the table requires.
 */
export function withLearned(
  table: Councils | null,
  learned: readonly Council[],
  sources: readonly Source[],
): { table: Councils; withoutCode: string[] } {
  const councils = new Map((table?.councils ?? []).map((council) => [council.slug, council]));
  for (const council of learned.filter(({ gss }) => gss !== '')) {
    const known = councils.get(council.slug);
    const wards = known?.wards ?? [];
    const added = council.wards.filter(({ slug }) => wards.every((ward) => ward.slug !== slug));
    councils.set(council.slug, { ...(known ?? council), wards: [...wards, ...added].toSorted(bySlug) });
  }
  const all = new Map(
    [...(table?.sources ?? []), ...sources].map((source) => [`${source.url} ${source.title}`, source]),
  );
  return {
    table: { sources: [...all.values()], councils: [...councils.values()].toSorted(bySlug) },
    withoutCode: learned.filter(({ gss }) => gss === '').map(({ name }) => name),
  };
}

function bySlug(a: { slug: string }, b: { slug: string }): number {
  return a.slug < b.slug ? -1 : 1;
}
