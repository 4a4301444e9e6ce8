/**
 * What the second Worker promises to the first. Only types: the two Workers share no code that runs, and the token of
 * the bot is in the second alone.
 */
import type { APIEmbed } from 'discord-api-types/v10';

/** One event of a journal as channels get it. */
export interface Notice {
  /** The event's number in its journal. */
  seq: number;
  /** Its title and its time identify the event among messages that are read back. */
  embed: APIEmbed;
  /** Earlier events that this one makes untrue: a channel that has not got those yet gets this one alone. */
  supersedes: readonly number[];
  /** What the messages of earlier events say from now on, if they were posted. */
  edits: readonly { seq: number; embed: APIEmbed }[];
}

/** A channel that follows a council. */
export interface Follow {
  channel_id: string;
  guild_id: string;
  /** The council's slug. */
  council: string;
}

/** Whether a channel gets messages; if not, why, as a sentence for those who manage its server. */
export interface FollowState extends Follow {
  /** `paused`: Discord refuses our messages there. `ended`: the channel is gone. */
  state: 'active' | 'paused' | 'ended';
  reason: string | null;
  /** When the follow began, in ISO 8601. */
  since: string;
}

/** What Discord says about a channel before it is followed. `unknown`: it did not answer in time. */
export type Reach = 'ok' | 'not in server' | 'no such channel' | 'unknown';

/** The methods of the `Post` object, as the first Worker calls them. */
export interface PostObject {
  /**
   * Takes over events of an election, in order. It ignores those that it has, and takes none if one before them is
   * missing.
   * @param council the council's slug
   * @param notices in order, without gaps
   * @returns the number of the event that it needs next
   */
  accept(election: string, council: string, notices: readonly Notice[]): Promise<{ next: number }>;
  /** Saves a follow, from the next event on; the same follow again makes a paused one active. */
  follow(follow: Follow): Promise<{ reach: Reach }>;
  /** Ends a follow and deletes what is stored about it. @returns whether there was one */
  unfollow(follow: Follow): Promise<boolean>;
  /** The follows of a server. */
  followsIn(guild_id: string): Promise<FollowState[]>;
  /** Posts what is due: a minute's cron calls it, in case an alarm was lost. */
  wake(): Promise<void>;
}

/** The name of the only `Post` object. Channels could be divided among several, each with a name of its own. */
export const SHARD = '0';
