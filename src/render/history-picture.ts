import { ballotSlug } from '../results/ids.ts';
import type { Contest } from '../results/ward-history.ts';
import { historyPictureWords } from './history-words.ts';
import type { Subject } from './subject.ts';
import { wardPictureWords } from './ward-picture-words.ts';

/**
 * The picture of a ward through the years, with its alt text: a line chart, or, after a single contest, the bar chart of
 * that contest. @param contests earliest first
 */
export function historyPicture(
  contests: readonly [Contest, ...Contest[]],
  subject: Subject,
): { name: string; words: string } {
  const { result } = contests.at(-1) ?? contests[0];
  const slug = ballotSlug(result.ballot);
  if (contests.length === 1) return { name: `wards/${slug}`, words: wardPictureWords(result, subject) };
  return { name: `history/${slug}`, words: historyPictureWords(result.ballot.post_label, contests, subject) };
}
