/** Ballots and occasions made up for one question each. */
import { notesOf } from '../../scripts/notes.ts';
import type { Occasion } from '../../src/render/subject.ts';
import type { Ballot, Candidate } from '../../src/results/schema.ts';
import { bundled } from '../../src/store/compiled-in.ts';
import { CONSERVATIVE, candidate, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS, type Testham, testham } from './elections.ts';

const PARTIES = { Lab: LABOUR, Con: CONSERVATIVE, LD: LIBERAL_DEMOCRATS, Ind: INDEPENDENT };

/**
 * The candidates of a line such as `Ann Lab 600 ✓; Ben Con 400; Cat Ind ?`. A tick flags somebody as elected and
 * everybody else as not; without any, the source flags nobody. A question mark is a vote not recorded.
 */
export function people(line: string): Candidate[] {
  const flags = line.includes('✓');
  return line.split('; ').map((one) => {
    const [name = '', party = '', votes = '', tick] = one.split(' ');
    const stood = candidate(name, PARTIES[party as keyof typeof PARTIES], votes === '?' ? null : Number(votes));
    return { ...stood, elected: flags ? tick === '✓' : null };
  });
}

/** A ballot for so many seats with these candidates. */
export function poll(seats: number, line: string, changes: Partial<Ballot> = {}): Ballot {
  const { millHill } = testham();
  return { ...millHill, seats_contested: seats, outcomes: [], candidates: people(line), ...changes };
}

/** What is told of Testham, with the registered parties. */
export function occasion(change?: (parts: Testham) => void, changes: Partial<Occasion> = {}): Occasion {
  const { election, council } = testham(change);
  const held = [{ election_id: election.election_id, name: election.name, election_date: election.election_date }];
  const parties = bundled.parties;
  return {
    election,
    council,
    parties,
    held,
    origin: 'https://officer.example',
    notes: notesOf(election, council),
    pictures: {},
    bundledCopy: false,
    ...changes,
  };
}

export function names(list: readonly Candidate[]): string {
  return list.map(({ person_name }) => person_name).join(', ');
}
