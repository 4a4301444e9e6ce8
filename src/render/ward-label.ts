import { cut } from '../discord/message.ts';
import type { Ballot } from '../results/schema.ts';
import { wardTitle } from '../results/ward-title.ts';

/**
 * A ballot's title within a limit of characters. Only the ward's name is cut: what follows it distinguishes two ballots
 * of one ward. @param ending more that follows it, such as the day
 */
export function wardLabel(ballot: Pick<Ballot, 'post_label' | 'by_election'>, limit: number, ending = ''): string {
  const after = wardTitle(ballot).slice(ballot.post_label.length) + ending;
  return cut(ballot.post_label, limit - after.length) + after;
}
