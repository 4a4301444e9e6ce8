import type { Ballot } from '../schema.ts';
import type { Declaration } from './journal.ts';
import { level } from './level.ts';

/**
 * The ballot with what was declared on it, as its record will have it; without any of it if nothing is declared. No
 * candidate has an elected flag unless lots were drawn: who was elected follows from the votes.
 */
export function declaredBallot(ballot: Ballot, declaration: Declaration | null): Ballot {
  const { turnout_reported = null, spoilt_ballots = null } = declaration ?? {};
  const votes = declaration?.candidates.map(({ votes_cast }) => votes_cast) ?? [];
  const drawn = new Set(declaration?.tied_vote_winners);
  const tie = drawn.size === 0 ? null : level(votes, ballot.seats_contested);
  return {
    ...ballot,
    turnout_reported,
    spoilt_ballots,
    candidates: ballot.candidates.map((candidate, index) => {
      const votes_cast = votes[index] ?? null;
      // A namesake who is not level did not draw.
      const isLevel = tie?.places.includes(index) ?? false;
      const tied_vote_winner = isLevel && drawn.has(candidate.person_name);
      const elected = tie && (tied_vote_winner || (votes_cast !== null && votes_cast > tie.votes));
      return { ...candidate, votes_cast, elected, tied_vote_winner };
    }),
  };
}
