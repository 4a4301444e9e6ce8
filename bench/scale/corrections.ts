import type { Candidate, Election } from '../../src/results/schema.ts';

/** The election with one vote more for the first person of its first ward. */
export function voteCorrected(election: Election): Election {
  return corrected(election, (person) => ({ ...person, votes_cast: (person.votes_cast ?? 0) + 1 }));
}

/** The election with the first person of its first ward under another surname. */
export function nameCorrected(election: Election): Election {
  return corrected(election, (person) => ({ ...person, person_name: `${person.person_name}son` }));
}

function corrected(election: Election, correct: (person: Candidate) => Candidate): Election {
  const [ballot, ...ballots] = election.ballots;
  const [person, ...people] = ballot?.candidates ?? [];
  if (!ballot || !person) throw new Error(`${election.election_id} has nothing to correct.`);
  return { ...election, ballots: [{ ...ballot, candidates: [correct(person), ...people] }, ...ballots] };
}
