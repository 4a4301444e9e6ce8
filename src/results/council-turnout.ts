import type { Election } from './schema.ts';
import { type Turnout, type Turnouts, turnoutsOn } from './turnout.ts';

/**
 * Turnout over all wards, from whole numbers alone; null if a figure of any ward is missing, or any ward had no poll.
 * A by-election on the same day is left out, because its electors are already counted with their ward.
 */
export function councilTurnouts({ ballots }: Pick<Election, 'ballots'>): Pick<Turnouts, 'papers' | 'validVotes'> {
  const each = ballots.filter(({ by_election }) => !by_election).map(turnoutsOn);
  return {
    papers: sumOf(each.map(({ papers }) => papers)),
    validVotes: sumOf(each.map(({ validVotes }) => validVotes)),
  };
}

function sumOf(turnouts: readonly (Turnout | null)[]): Turnout | null {
  const sum = { votes: 0, total: 0 };
  for (const turnout of turnouts) {
    if (!turnout) return null;
    sum.votes += turnout.votes;
    sum.total += turnout.total;
  }
  return turnouts.length > 0 ? sum : null;
}
