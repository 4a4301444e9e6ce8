import { counted } from '../../src/render/numbers.ts';
import type { Ballot, Election } from '../../src/results/schema.ts';

/**
 * Marks each ballot with no more candidates than seats as uncontested, because the law elects everybody who was
 * nominated there. A table of candidates says at most that the poll is cancelled, and such a ward could be closed only as
 * postponed.
 * @returns the election, and a line for each ballot that was marked
 */
export function withUncontested(election: Election): { election: Election; marked: string[] } {
  const isUncontested = ({ candidates, seats_contested, cancellation_reason }: Ballot) =>
    cancellation_reason === null && candidates.length > 0 && candidates.length <= seats_contested;
  const ballots = election.ballots.map((ballot) =>
    isUncontested(ballot) ? { ...ballot, cancelled_poll: true, cancellation_reason: 'uncontested' as const } : ballot,
  );
  const marked = election.ballots.filter(isUncontested).map(({ post_label, candidates, seats_contested }) => {
    const figures = `${counted(candidates.length, 'candidate')}, ${counted(seats_contested, 'seat')}`;
    return `${post_label}: uncontested, because no more people stand than there are seats (${figures})`;
  });
  return { election: { ...election, ballots }, marked };
}
