import type { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import { bits, fieldsOf, isObject, number, snowflake } from './interaction.ts';

export const CHANNEL_OPTION = 7 satisfies ApplicationCommandOptionType.Channel;
export const TEXT_CHANNEL = 0 satisfies ChannelType.GuildText;
export const ANNOUNCEMENT_CHANNEL = 5 satisfies ChannelType.GuildAnnouncement;

/** A channel that an option of a command names. */
export interface Channel {
  /** A Discord id. */
  id: string;
  type: number | undefined;
  /** What this app may do there: Discord's bit set. */
  app_permissions: bigint | undefined;
}

/**
 * The channel of this id among those that a command's options name; null if Discord has not sent it.
 * @param resolved what the ids in the command refer to, as Discord sends it
 */
export function channelNamed(id: string, resolved: unknown): Channel | null {
  if (snowflake(id) === undefined) return null;
  const channel = fieldsOf(fieldsOf(resolved).channels)[id];
  if (!isObject(channel)) return null;
  const { type, app_permissions } = fieldsOf(channel);
  return { id, type: number(type), app_permissions: bits(app_permissions) };
}
