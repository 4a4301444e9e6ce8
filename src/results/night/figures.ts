import type { Declaration } from './journal.ts';

/** A declaration's values as text: the same for two declarations that say the same. */
export function figuresIn({ candidates, turnout_reported, spoilt_ballots, tied_vote_winners }: Declaration): string {
  const votes = candidates.map(({ person_name, votes_cast }) => [person_name, votes_cast]);
  return JSON.stringify([votes, turnout_reported, spoilt_ballots, tied_vote_winners.toSorted()]);
}
