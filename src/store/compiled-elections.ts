/**
 * The elections compiled into the Worker, each a module of its own that is loaded when it is first needed. After a change
 * here or in `data/`, run `npm run data:release`.
 */
import type { Election } from '../results/schema.ts';

const modules = new Map<string, () => Promise<{ default: unknown }>>([
  [
    'local.derby.2003-05-01',
    () => import('../../data/elections/derby/local.derby.2003-05-01.json', { with: { type: 'json' } }),
  ],
  [
    'local.derby.2016-05-05',
    () => import('../../data/elections/derby/local.derby.2016-05-05.json', { with: { type: 'json' } }),
  ],
  [
    'local.derby.2018-05-03',
    () => import('../../data/elections/derby/local.derby.2018-05-03.json', { with: { type: 'json' } }),
  ],
  [
    'local.derby.2019-05-02',
    () => import('../../data/elections/derby/local.derby.2019-05-02.json', { with: { type: 'json' } }),
  ],
  [
    'local.derby.2021-05-06',
    () => import('../../data/elections/derby/local.derby.2021-05-06.json', { with: { type: 'json' } }),
  ],
  [
    'local.derby.2022-05-05',
    () => import('../../data/elections/derby/local.derby.2022-05-05.json', { with: { type: 'json' } }),
  ],
]);

/** The ids of the elections compiled in. */
export const COMPILED_ELECTIONS: readonly string[] = [...modules.keys()];

/**
 * An election compiled in, or null; the same object each time. Not checked at run time: a test checks every file of
 * `data/` against the schema.
 */
export async function compiledElection(electionId: string): Promise<Election | null> {
  const module = await modules.get(electionId)?.();
  return module ? (module.default as Election) : null;
}

/** All elections compiled in. */
export async function compiledElections(): Promise<Election[]> {
  const elections = await Promise.all(COMPILED_ELECTIONS.map(compiledElection));
  return elections.filter((election) => election !== null);
}
