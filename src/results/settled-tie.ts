import { electedOn } from './elected.ts';
import type { Ballot, Candidate } from './schema.ts';

/** A tie for the last seat, if the source says who won it. */
export interface SettledTie {
  /** Those elected with the fewest votes of anybody elected. */
  winners: Candidate[];
  /** Those with as many votes who were not elected. */
  losers: Candidate[];
  votes: number;
  /** Whether the source says that lots were drawn. */
  byLot: boolean;
}

/** Null if nobody was level for the last seat, or if the source does not say who was elected. */
export function settledTie(ballot: Ballot): SettledTie | null {
  // If the source flags nobody, people who are level for the last seat are not among these.
  const { people } = electedOn(ballot);
  const votes = people.flatMap(({ votes_cast }) => votes_cast ?? []);
  if (votes.length < people.length) return null;
  const fewest = Math.min(...votes);
  const level = ballot.candidates.filter(({ votes_cast }) => votes_cast === fewest);
  const winners = level.filter((candidate) => people.includes(candidate));
  const losers = level.filter((candidate) => !people.includes(candidate));
  if (losers.length === 0) return null;
  return { winners, losers, votes: fewest, byLot: winners.some(({ tied_vote_winner }) => tied_vote_winner) };
}
