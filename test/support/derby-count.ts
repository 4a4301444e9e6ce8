/** The count of a made-up election in Derby: the wards and votes of 2003, on another day. */
import type { OpenNight, Snapshot } from '../../src/night/contract.ts';
import type { NightEvent } from '../../src/results/night/journal.ts';
import { rehearsalOf } from '../../src/results/night/rehearsal.ts';
import { dataset } from './dataset.ts';

export const DERBY_NIGHT: OpenNight = { election_id: 'local.derby.2027-05-06', council: 'derby' };
const SOURCE = 'https://derby.example/results';

/**
 * What a `Count` has once this many of Derby's 17 wards are declared, in order of the alphabet.
 * @param more further events; their numbers follow
 */
export function derbySnapshot(declared: number, more: readonly object[] = []): Snapshot {
  const election = dataset.elections.find(({ election_id }) => election_id === 'local.derby.2003-05-01');
  const council = dataset.councils.find(({ slug }) => slug === 'derby');
  const made = election && council && rehearsalOf(election, council, dataset.parties, 51);
  if (!made) throw new Error('Derby’s election of 2003 is not on file');
  const { manifest, declarations } = JSON.parse(
    JSON.stringify(made).replaceAll('2003-05-01', '2027-05-06'),
  ) as typeof made;
  const happenings = [
    ...declarations.slice(0, declared).map(({ ballot, declaration }) => {
      return { kind: 'declared', ballot_paper_id: ballot.ballot_paper_id, revision: 1, declaration };
    }),
    ...more,
  ];
  const journal = happenings.map((happening, index) => ({
    ...happening,
    seq: index + 1,
    at: new Date(Date.UTC(2027, 4, 6, 22, index)).toISOString(),
    publishers: [{ name: 'Derby City Council', role: 'officer' }],
    source: SOURCE,
  })) as unknown as NightEvent[];
  return { manifest, journal, at: '2027-05-06T22:31:00.000Z', closed_at: null };
}
