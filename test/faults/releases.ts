import type { Dataset } from '../../src/release/make-release.ts';
import type { Election } from '../../src/results/schema.ts';
import { dataset } from '../support/dataset.ts';

/** The first line about Darley in the bundled release, and in the corrected one. */
export const BUNDLED_DARLEY = 'Darley, 1 May 2003: Joan Travis (Liberal Democrats) elected, majority 433';
export const CORRECTED_DARLEY = 'Darley, 1 May 2003: Joan Travis (Liberal Democrats) elected, majority 434';

export const DERBY_2003 = 'local.derby.2003-05-01';

/** The bundled release with one more vote for Joan Travis, as a correction published after the build. */
export function corrected(): Dataset {
  const elections = dataset.elections.map((election) =>
    election.election_id === DERBY_2003
      ? (JSON.parse(JSON.stringify(election).replace('"votes_cast":1406', '"votes_cast":1407')) as Election)
      : election,
  );
  return { ...dataset, elections };
}

/** The bundled release with a mark in every election’s name, which reveals a mixture of two releases. */
export function marked(mark: string): Dataset {
  return { ...dataset, elections: dataset.elections.map((one) => ({ ...one, name: `${one.name} (${mark})` })) };
}

/** The corrected election of 2003. */
export function correctedDerby(): Election {
  const election = corrected().elections.find(({ election_id }) => election_id === DERBY_2003);
  if (!election) throw new Error(`the bundle has no ${DERBY_2003}`);
  return election;
}
