/** The night that is played again: the count of 1 May 2003, in Derby. */
import { compositionOf } from '../../src/results/composition.ts';
import { councilSlug } from '../../src/results/ids.ts';
import { type Rehearsal, rehearsalOf } from '../../src/results/night/rehearsal.ts';
import type { Election } from '../../src/results/schema.ts';
import { homeDataset } from '../publish/dataset.ts';

export const REHEARSED = 'local.derby.2003-05-01';

/** @throws Error if the election is not on file */
export async function nightOnFile(): Promise<{ election: Election; rehearsal: Rehearsal }> {
  const { elections, councils, parties } = await homeDataset();
  const election = elections.find(({ election_id }) => election_id === REHEARSED);
  const council = councils.find(({ slug }) => slug === councilSlug(REHEARSED));
  const size = election && compositionOf(election)?.reduce((sum, { after }) => sum + after, 0);
  const rehearsal = election && council && size ? rehearsalOf(election, council, parties, size) : null;
  if (!election || !rehearsal) throw new Error(`${REHEARSED} is not on file, so it cannot be rehearsed.`);
  return { election, rehearsal };
}
