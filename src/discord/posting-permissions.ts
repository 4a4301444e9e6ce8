/** What the bot needs in a channel to post there. */
import type { Channel } from './channel.ts';
import { ADMINISTRATOR, SEND_MESSAGES } from './constants.ts';

/** The permission to see a channel: bit 10. */
export const VIEW_CHANNEL = 1n << 10n;
/** The permission to post embeds: bit 14. */
export const EMBED_LINKS = 1n << 14n;
/** The permission to read earlier messages: bit 16. */
export const READ_MESSAGE_HISTORY = 1n << 16n;

/** Each permission, as Discord names it. */
const NEEDED_TO_POST: readonly [permission: bigint, name: string][] = [
  [VIEW_CHANNEL, 'View Channel'],
  [SEND_MESSAGES, 'Send Messages'],
  [EMBED_LINKS, 'Embed Links'],
  [READ_MESSAGE_HISTORY, 'Read Message History'],
];

/** The same as one bit set, for the link that adds the bot to a server. */
export const POSTING_PERMISSIONS = NEEDED_TO_POST.reduce((all, [permission]) => all | permission, 0n);

/** The permissions that the bot lacks to post in a channel, by name; null if Discord does not say what it may do there. */
export function missingToPost({ app_permissions: permissions }: Pick<Channel, 'app_permissions'>): string[] | null {
  if (permissions === undefined) return null;
  if ((permissions & ADMINISTRATOR) !== 0n) return [];
  return NEEDED_TO_POST.flatMap(([permission, name]) => ((permissions & permission) === 0n ? [name] : []));
}
