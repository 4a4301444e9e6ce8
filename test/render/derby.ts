/** Derby's elections as subjects of answers, for tests that compare real wards word for word. */
import { type Subject, subjectOf } from '../../src/render/subject.ts';
import type { Ballot } from '../../src/results/schema.ts';
import { sourcesByYear } from '../../src/results/sources.ts';
import { dataset } from '../support/dataset.ts';

const council = only(dataset.councils.find(({ slug }) => slug === 'derby'));
const newestFirst = dataset.elections
  .filter((election) => election.council === 'derby')
  .toSorted((a, b) => (a.election_date < b.election_date ? 1 : -1));

const sources = sourcesByYear(newestFirst, council);

/** Derby's election of that year, without notes and with no picture published. */
export function derby(year: number, changes: Partial<Subject> = {}): Subject {
  const election = only(newestFirst.find(({ election_date }) => election_date.startsWith(`${year}-`)));
  const elections = newestFirst.map((one) => ({ ...one, kind: 'council' as const }));
  const filed = {
    election,
    kind: 'council' as const,
    council,
    parties: dataset.parties,
    sources,
    elections,
    notes: [],
    pictures: {},
  };
  return { ...subjectOf(filed, 'https://officer.example', () => false), ...changes };
}

/** A ward's ballot in the subject's election. */
export function ballotIn(ward: string, { election }: Pick<Subject, 'election'>): Ballot {
  return only(election.ballots.find(({ post_label }) => post_label === ward));
}

/** An entry for each of these pictures, as if published with the election. */
export function published(...names: string[]): Subject['pictures'] {
  return Object.fromEntries(
    names.map((name) => [name, { hash: `hash-of-${name}`, album: 'album', width: 1200, height: 675 }]),
  );
}

function only<Item>(found: Item | undefined): Item {
  if (found === undefined) throw new Error('Derby has no such record');
  return found;
}
