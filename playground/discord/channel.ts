/** A text channel of the stand-in, and what was posted in it. */
import type { APIEmbed, APIMessage } from 'discord-api-types/v10';

export interface ChannelMessage extends Pick<APIMessage, 'id' | 'channel_id' | 'content' | 'timestamp'> {
  embeds: APIEmbed[];
  edited_timestamp: string | null;
  nonce: string | null;
  /** A moderator deleted it. */
  deleted: boolean;
}

export interface Channel {
  id: string;
  guild_id: string;
  name: string;
  /** What the bot may do there. */
  allows: { view: boolean; post: boolean; read: boolean };
  /** In the order in which they were posted; deleted ones too. */
  messages: ChannelMessage[];
}

/** The bot that posts, as its messages name it. */
const AUTHOR = { id: '100000000000000001', username: 'Returning Officer', discriminator: '0000', bot: true };

/** A message as Discord returns it. Only the answer to the request that posted it has its nonce. */
export function returned({ deleted, nonce, ...message }: ChannelMessage, withNonce = false): object {
  return { type: 0, author: AUTHOR, ...message, ...(withNonce && nonce !== null && { nonce }) };
}
