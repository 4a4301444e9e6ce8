import type { FollowState } from '../../post/contract.ts';
import { counted } from '../numbers.ts';
import { escaped } from './publisher-line.ts';

const MOST_LINES = 5;
const LONGEST_REASON = 200;

/** For those who manage a server: which channels get no messages any more, and why. */
export function troubledLines(follows: readonly FollowState[]): string[] {
  const lines = follows.slice(0, MOST_LINES).map(({ channel_id, state, reason }) => {
    const what = state === 'ended' ? 'no longer follows this council' : 'gets no messages for now';
    return `⚠ <#${channel_id}> ${what}${reason === null ? '.' : `: ${escaped(reason, LONGEST_REASON)}`}`;
  });
  const more = follows.length - lines.length;
  return more > 0 ? [...lines, `⚠ ${counted(more, 'more channel')} without messages.`] : lines;
}
