import { contradictionOn } from './contradiction.ts';
import { isIndependent, partyKey } from './parties.ts';
import { ranked } from './ranking.ts';
import type { Ballot, Candidate } from './schema.ts';

/**
 * Who topped a poll, or why nobody did: there was no poll, two parties were level, votes are not recorded, or the
 * source's elected flags contradict them.
 */
export type PollTop = Candidate | 'no poll' | 'level' | 'not recorded' | 'in doubt';

/** The candidate with the most votes. In a ward of several seats others may have been elected as well. */
function topOfPoll(ballot: Ballot): PollTop {
  if (ballot.cancelled_poll) return 'no poll';
  if (contradictionOn(ballot)) return 'in doubt';
  const order = ranked(ballot);
  const first = order.filter(({ place }) => place === 1).map(({ candidate }) => candidate);
  const [top] = first;
  if (!top) return 'not recorded';
  // Two independents who are level are not one party.
  const isOne = first.length === 1 || (!isIndependent(top) && first.every((one) => partyKey(one) === partyKey(top)));
  return isOne ? top : 'level';
}

/** Polls in a row with the same party at the top. Independents count together, but are not a party. */
export interface TopStreak<Contest> {
  top: PollTop;
  contests: [Contest, ...Contest[]];
}

/** A ward's contests in their order, those in a row with the same party at the top together. */
export function topStreaks<Contest extends { result: { ballot: Ballot } }>(
  contests: readonly Contest[],
): TopStreak<Contest>[] {
  const streaks: TopStreak<Contest>[] = [];
  for (const contest of contests) {
    const top = topOfPoll(contest.result.ballot);
    const last = streaks.at(-1);
    if (last && keyOf(last.top) === keyOf(top)) last.contests.push(contest);
    else streaks.push({ top, contests: [contest] });
  }
  return streaks;
}

function keyOf(top: PollTop): string {
  return typeof top === 'string' ? top : `party ${partyKey(top)}`;
}
