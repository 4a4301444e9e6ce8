/** What `/follow` and `/unfollow` were asked: which council, and in which channel. */
import { ANNOUNCEMENT_CHANNEL, type Channel, channelNamed, TEXT_CHANNEL } from '../discord/channel.ts';
import type { Options } from '../discord/options.ts';
import type { Follow } from '../post/contract.ts';
import type { CouncilEntry } from '../release/catalogue.ts';
import {
  FOLLOW_NEEDS_CHANNEL,
  FOLLOW_NEEDS_SERVER,
  MAY_NOT_FOLLOW,
  noSuchCouncil,
} from '../render/night/follow-refused.ts';
import { NO_COUNTS } from '../render/night/no-count.ts';
import { type Follows, followsOf } from '../store/follows.ts';
import type { Context } from './context.ts';
import { searchCouncils } from './council.ts';
import { openNightOf } from './open-night.ts';
import { Unanswered } from './unanswered.ts';

export interface FollowAsked {
  follow: Follow;
  council: CouncilEntry;
  channel: Channel;
  follows: Follows;
  /** Whether the council's count is open. */
  isOpen: boolean;
}

/** @throws Unanswered if the asker may not, or the council or the channel is not clear; nothing is changed then */
export function followAsked(options: Options, { nights, server, archive }: Context): FollowAsked {
  const follows = nights && followsOf(nights);
  if (!follows) throw new Unanswered(NO_COUNTS);
  if (!server) throw new Unanswered(FOLLOW_NEEDS_SERVER);
  if (!server.mayManage) throw new Unanswered(MAY_NOT_FOLLOW);
  const council = councilNamed(options.text('council') ?? '', archive);
  const channel = channelNamed(options.text('channel') ?? '', options.resolved);
  if (!channel || (channel.type !== TEXT_CHANNEL && channel.type !== ANNOUNCEMENT_CHANNEL))
    throw new Unanswered(FOLLOW_NEEDS_CHANNEL);
  const follow = { channel_id: channel.id, guild_id: server.id, council: council.slug };
  return { follow, council, channel, follows, isOpen: openNightOf(council.slug, nights) !== null };
}

/** @throws Unanswered if the text means none or several. It has no buttons, because one would show another reply. */
function councilNamed(typed: string, archive: Context['archive']): CouncilEntry {
  const found = searchCouncils(typed, archive);
  if (found.kind === 'one') return found.item;
  const near = found.kind === 'several' ? found.entries : found.closest.entries;
  throw new Unanswered(noSuchCouncil(near.map(({ item }) => item.name)));
}
