/** What `/follow` and `/unfollow` answer once they are done. */
import type { Answer } from '../answer.ts';
import { plain } from '../text.ts';

interface Followed {
  /** The council's name. */
  council: string;
  /** The channel's id at Discord. */
  channel: string;
  /** Whether the council's count is open. */
  isOpen: boolean;
  /** Whether Discord has said that the bot can post there. */
  isSure: boolean;
}

/** That a channel follows a council from now on, and what is stored for that. */
export function followedAnswer({ council, channel, isOpen, isSure }: Followed): Answer {
  const lines = [
    `<#${channel}> follows ${plain(council)}: when its wards are counted, each is posted there as it is declared, with the running score.`,
    ...(isOpen
      ? ['Its count is open: the channel gets what is published from now on, and `/night` has the rest.']
      : []),
    ...(isSure
      ? []
      : [
          'Discord has not said whether the bot can post there. If it cannot, `/night` says so to those who manage this server.',
        ]),
    'Stored until `/unfollow`: the ids of this server and the channel, and the council. Which messages were posted is stored until a week after the count.',
  ];
  return { kind: 'notice', content: lines.join('\n') };
}

/** @param was whether the channel followed the council */
export function unfollowedAnswer(was: boolean, { council, channel }: Pick<Followed, 'council' | 'channel'>): Answer {
  const content = was
    ? `<#${channel}> no longer follows ${plain(council)}. What was stored about that is deleted.`
    : `<#${channel}> did not follow ${plain(council)}. Nothing has changed.`;
  return { kind: 'notice', content };
}
