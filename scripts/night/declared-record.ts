/** The record of a count: what was declared, with the sources of the declarations. */
import type { Snapshot } from '../../src/night/contract.ts';
import { ukDay } from '../../src/render/night/uk-time.ts';
import { declaredElection } from '../../src/results/night/declared-election.ts';
import { type WardState, wardStates } from '../../src/results/night/ward-states.ts';
import type { Election, Source } from '../../src/results/schema.ts';

/** How the source of the declarations may be used, as it states. */
export type Licence = Pick<Source, 'licence' | 'licence_url'>;

/** The sources of the declarations come first, because the votes are from those. */
export function declaredRecord(
  { manifest, journal }: Pick<Snapshot, 'manifest' | 'journal'>,
  licence: Licence,
): Election {
  const election = declaredElection(manifest, journal);
  return { ...election, sources: [...declarationSources(wardStates(manifest, journal), licence), ...election.sources] };
}

/** One for each address at which the declarations in force are, in the order in which they were published. */
function declarationSources(states: readonly WardState[], licence: Licence): Source[] {
  const declared = states.flatMap(({ declaredBy }) => declaredBy ?? []).toSorted((a, b) => a.seq - b.seq);
  return [...Map.groupBy(declared, ({ source }) => source)].map(([url, events]) => ({
    name: [...new Set(events.flatMap(({ publishers }) => publishers.map(({ name }) => name)))].join(', '),
    title: 'Declarations on the night of the count',
    url,
    ...licence,
    retrieved: ukDay(events.at(-1)?.at ?? ''),
  }));
}
