/** Derby's elections as a reply tells them, for tests that hold real wards to the word. */
import type { Setting } from '../../src/render/answer.ts';
import type { Ballot, Council, Election } from '../../src/results/schema.ts';
import { bundled } from '../../src/store/compiled-in.ts';

const council = bundled.councils.find(({ slug }) => slug === 'derby') as Council;
const newestFirst = bundled.elections.toSorted((a, b) => (a.election_date < b.election_date ? 1 : -1));

/** What a reply on the election of that year needs, asked by user 1, with no picture published. */
export function derby(year: number, changes: Partial<Setting> = {}): Setting {
  return {
    election: newestFirst.find(({ election_date }) => election_date.startsWith(`${year}-`)) as Election,
    council,
    parties: bundled.parties,
    held: newestFirst,
    origin: 'https://officer.example',
    notes: [],
    pictures: {},
    bundledCopy: false,
    asker: '1',
    private: false,
    ...changes,
  };
}

/** A ward's ballot in the election that is told of. */
export function ballotIn(ward: string, { election }: Pick<Setting, 'election'>): Ballot {
  return election.ballots.find(({ post_label }) => post_label === ward) as Ballot;
}

/** A picture under each of these names, published with the election. */
export function published(...names: string[]): Setting['pictures'] {
  return Object.fromEntries(
    names.map((name) => [name, { hash: `hash-of-${name}`, album: 'album', width: 1200, height: 675 }]),
  );
}
