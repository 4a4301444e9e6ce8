import type { APIEmbed } from 'discord-api-types/v10';

/**
 * Whether an embed that was read back is of the same event as ours: Discord does not return a message's nonce, and its
 * texts may be normalised. One without a time is never the same, because a message twice is better than none.
 */
export function isSameEvent(posted: APIEmbed, ours: APIEmbed): boolean {
  // A time that is missing is not a number, which is equal to nothing.
  const [time, ourTime] = [posted, ours].map(({ timestamp }) => Date.parse(timestamp ?? ''));
  return time === ourTime && textOf(posted) === textOf(ours);
}

function textOf({ title = '' }: APIEmbed): string {
  return title.replaceAll(/\s+/g, ' ').trim();
}
