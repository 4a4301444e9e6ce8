import type { Pair } from '../../src/release/keys.ts';
import { filesOf, type Shelf } from '../../src/release/shelf.ts';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import { type Correction, correctionsIn } from './corrections.ts';
import { type ListDifferences, listDifferences } from './list-differences.ts';
import type { PublishPlan } from './plan.ts';
import type { PublishedRelease } from './published-release.ts';

type ElectionEntry = Shelf['elections'][number];

/** How a plan changes what readers see. */
export interface ReleaseChange {
  added: ElectionEntry[];
  corrected: Correction[];
  removed: ElectionEntry[];
  pictures: { new: number; dropped: number };
  councils: ListDifferences<Shelf['council']>;
  parties: ListDifferences<Shelf['parties'][number]>;
}

/** Compares the release in KV with the next one. @param documents those of the next release that KV does not have yet */
export async function releaseChange(
  {
    now,
    next,
    documents,
  }: { now: PublishedRelease | null; next: Pick<PublishPlan['next'], 'shelves'>; documents: readonly Pair[] },
  store: KvStore,
): Promise<ReleaseChange> {
  const [before, after] = [now?.shelves, next.shelves].map((shelves) => [...(shelves?.values() ?? [])]);
  const [current = [], planned = []] = [before, after].map((all) => all?.flatMap(({ elections }) => elections));
  const { added, removed } = listDifferences(current, planned, ({ election_id }) => election_id);
  const old = new Map(current.map((entry) => [entry.election_id, entry]));
  const rehashed = planned.flatMap((after) => {
    const { election_id, name, hash } = after;
    const before = old.get(election_id);
    return before === undefined || before.hash === hash ? [] : [{ election_id, name, before, after }];
  });
  const pictures = listDifferences(picturesOf(current), picturesOf(planned), (files) => files);
  return {
    added,
    corrected: await correctionsIn(rehashed, new Map(documents.map((pair) => [pair.key, pair])), store),
    removed,
    pictures: { new: pictures.added.length, dropped: pictures.removed.length },
    councils: listDifferences(councilsOf(before), councilsOf(after), ({ slug }) => slug),
    parties: listDifferences(partiesOf(before), partiesOf(after), ({ party_id }) => party_id),
  };
}

/** Each picture by the hashes of its files. */
function picturesOf(elections: readonly ElectionEntry[]): string[] {
  const pictures = elections.flatMap((election) => Object.values(election.pictures));
  return [...new Set(pictures.map((picture) => filesOf(picture).join()))];
}

function councilsOf(shelves: readonly Shelf[] = []): Shelf['council'][] {
  return shelves.map(({ council }) => council);
}

/** Each party once: the shelf of every council where it stood contains it. */
function partiesOf(shelves: readonly Shelf[] = []): Shelf['parties'] {
  return [...new Map(shelves.flatMap(({ parties }) => parties.map((party) => [party.party_id, party]))).values()];
}
