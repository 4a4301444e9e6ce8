import { nameKey } from '../../src/results/name-key.ts';
import type { Ballot, Candidate } from '../../src/results/schema.ts';
import { BadInput } from './bad-input.ts';
import { type Person, whyOnePerson } from './same-person.ts';

/** @throws BadInput if a ballot has one person twice; namesakes are two people */
export function rejectRepeatedPeople({ post_label, candidates }: Ballot, file: string, line: number): void {
  for (const [, same] of Map.groupBy(candidates, ({ person_name }) => nameKey(person_name))) {
    const repeated = same.filter((one, index) => same.slice(0, index).some((other) => isOnePerson(one, other)));
    const [first] = repeated;
    if (!first) continue;
    const rows = `${first.person_name} has ${repeated.length + 1} rows; delete the repeated ones`;
    throw new BadInput(file, line, `${post_label}: ${rows}`);
  }
}

function isOnePerson(one: Candidate, other: Candidate): boolean {
  return whyOnePerson(asPrinted(one), asPrinted(other)) !== null;
}

function asPrinted({ person_name, party_name, votes_cast }: Candidate): Person {
  return { person: person_name, party: party_name, votes: votes_cast };
}
