/** Made-up ballots and subjects, each for one test. */

import { notesOf } from '../../audit/notes.ts';
import { type Subject, subjectOf } from '../../src/render/subject.ts';
import type { Ballot, Candidate, Election } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { sourcesByYear } from '../../src/results/sources.ts';
import { dataset } from './dataset.ts';
import { candidate, type Testham, testham } from './elections.ts';
import { PARTIES } from './holders.ts';

type Composition = NonNullable<Election['composition']>;

/**
 * The candidates in a line such as `Ann Lab 600 ✓; Ben Con 400; Cat Ind ?`. A tick means elected; if nobody has one,
 * the source does not say who was elected. A question mark means that the votes are not recorded.
 */
export function people(line: string): Candidate[] {
  const flags = line.includes('✓');
  return line.split('; ').map((one) => {
    const [name = '', party = '', votes = '', tick] = one.split(' ');
    const person = candidate(name, PARTIES[party as keyof typeof PARTIES], votes === '?' ? null : Number(votes));
    return { ...person, elected: flags ? tick === '✓' : null };
  });
}

/** A ballot with this many seats and these candidates. */
export function poll(seats: number, line: string, changes: Partial<Ballot> = {}): Ballot {
  const { millHill } = testham();
  const { post_label = millHill.post_label, by_election } = changes;
  const ballot_paper_id = `local.testham.${slugOf(post_label)}${by_election ? '.by' : ''}.2007-05-03`;
  return { ...millHill, ballot_paper_id, seats_contested: seats, outcomes: [], candidates: people(line), ...changes };
}

/** A composition of seats before and after, such as `Con 5 4; Lab 4 5`. */
export function seats(line: string): Composition {
  return line.split('; ').map((one) => {
    const [party = '', before, after] = one.split(' ');
    return { ...PARTIES[party as keyof typeof PARTIES], seats_before: Number(before), seats_after: Number(after) };
  });
}

/** The Testham election as the subject of an answer, with the registered parties. */
export function subject(change?: (parts: Testham) => void, changes: Partial<Subject> = {}): Subject {
  const { election, council } = testham(change);
  const stored = {
    election,
    kind: 'council' as const,
    council,
    parties: dataset.parties,
    sources: sourcesByYear([election], council),
    elections: [{ ...election, kind: 'council' as const }],
    notes: notesOf(election, council),
    pictures: {},
  };
  return { ...subjectOf(stored, 'https://officer.example', () => false), ...changes };
}

export function names(list: readonly Candidate[]): string {
  return list.map(({ person_name }) => person_name).join(', ');
}
