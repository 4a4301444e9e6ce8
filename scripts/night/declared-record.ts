/** The record of a count: what was declared, with the sources of the declarations. */
import type { Snapshot } from '../../src/night/contract.ts';
import { declaredElection } from '../../src/results/night/declared-election.ts';
import type { NightEvent } from '../../src/results/night/journal.ts';
import type { Election, Source } from '../../src/results/schema.ts';

/** How the source of the declarations may be used, as it states. */
export type Licence = Pick<Source, 'licence' | 'licence_url'>;

/** The sources of the declarations come first, because the votes are from those. */
export function declaredRecord(
  { manifest, journal }: Pick<Snapshot, 'manifest' | 'journal'>,
  licence: Licence,
): Election {
  const election = declaredElection(manifest, journal);
  return { ...election, sources: [...declarationSources(journal, licence), ...election.sources] };
}

/** One for each address at which the declarations are, in the order in which they were published. */
function declarationSources(journal: readonly NightEvent[], licence: Licence): Source[] {
  const declared = journal.filter(({ kind }) => kind === 'declared' || kind === 'corrected');
  return [...Map.groupBy(declared, ({ source }) => source)].map(([url, events]) => ({
    name: [...new Set(events.flatMap(({ publishers }) => publishers.map(({ name }) => name)))].join(', '),
    title: 'Declarations on the night of the count',
    url,
    ...licence,
    retrieved: events.at(-1)?.at.slice(0, '2003-05-01'.length) ?? '',
  }));
}
