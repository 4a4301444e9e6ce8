import { remembered } from './memoise.ts';
import type { Ballot, Candidate } from './schema.ts';

export interface Placed {
  candidate: Candidate;
  /** From 1; people with equal votes share a place. Null where votes are not recorded. */
  place: number | null;
}

/**
 * The candidates of a ballot from most votes to fewest. Equal votes keep the order of the source; where any
 * vote is not recorded, all keep it and nobody has a place.
 */
export const ranked = remembered((ballot: Ballot): Placed[] => {
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
