import type { CouncilEntry } from '../release/catalogue.ts';
import { councilSlug } from '../results/ids.ts';
import { memoised } from '../results/memoise.ts';

const bySlug = memoised(
  (councils: readonly CouncilEntry[]) => new Map(councils.map((council) => [council.slug, council])),
);

/** The council whose election it is; undefined if it is not one of these. */
export function councilOfElection(electionId: string, councils: readonly CouncilEntry[]): CouncilEntry | undefined {
  return bySlug(councils).get(councilSlug(electionId));
}
