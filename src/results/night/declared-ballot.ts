import type { Ballot } from '../schema.ts';
import type { Declaration } from './journal.ts';
import { level } from './level.ts';

/**
 * The ballot with what was declared on it, as its record will have it; without any of it if nothing is declared. No candidate has an elected flag
 * unless lots were drawn: who was elected follows from the votes.
 */
export function declaredBallot(ballot: Ballot, declaration: Declaration | null): Ballot {
  const { turnout_reported = null, spoilt_ballots = null } = declaration ?? {};
  const votes = declaration?.candidates.map(({ votes_cast }) => votes_cast) ?? [];
  const drawn = new Set(declaration?.tied_vote_winners);
  const winners = drawn.size === 0 ? null : winnersByLot(votes, ballot, drawn);
  return {
    ...ballot,
    turnout_reported,
    spoilt_ballots,
    candidates: ballot.candidates.map((candidate, index) => ({
      ...candidate,
      votes_cast: votes[index] ?? null,
      elected: winners?.has(index) ?? null,
      tied_vote_winner: winners !== null && drawn.has(candidate.person_name),
    })),
  };
}

/** The positions of those elected, if some of those who are level won the draw. */
function winnersByLot(votes: readonly number[], { seats_contested, candidates }: Ballot, drawn: ReadonlySet<string>) {
  const tie = level(votes, seats_contested);
  const isDrawn = (index: number) => tie?.places.includes(index) && drawn.has(candidates[index]?.person_name ?? '');
  return new Set(votes.flatMap((own, index) => (tie && (own > tie.votes || isDrawn(index)) ? [index] : [])));
}
