import { memoised } from './memoise.ts';
import type { Ballot, Candidate } from './schema.ts';

export interface PlacedCandidate {
  candidate: Candidate;
  /** From 1; people with equal votes share a place. Null if votes are not recorded. */
  place: number | null;
}

/**
 * The candidates of a ballot, most votes first; equal votes stay in the source's order. If any vote is not recorded,
 * all stay in that order and nobody has a place.
 */
export const ranked = memoised((ballot: Ballot): PlacedCandidate[] => {
  if (ballot.candidates.some((candidate) => candidate.votes_cast === null)) {
    return ballot.candidates.map((candidate) => ({ candidate, place: null }));
  }
  const votes = (candidate: Candidate) => candidate.votes_cast ?? 0;
  const order = ballot.candidates.toSorted((a, b) => votes(b) - votes(a));
  return order.map((candidate) => ({
    candidate,
    place: order.findIndex((other) => votes(other) === votes(candidate)) + 1,
  }));
});
