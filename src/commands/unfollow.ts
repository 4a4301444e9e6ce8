import { faultText, log, newReference } from '../log.ts';
import { followAsked } from '../lookup/follow-asked.ts';
import { FOLLOW_NOT_SAVED } from '../render/night/follow-refused.ts';
import { unfollowedAnswer } from '../render/night/followed.ts';
import type { Command } from './command.ts';
import { suggested } from './definition.ts';
import { channelOption, defineServerCommand } from './server-definition.ts';

export const unfollow = {
  definition: defineServerCommand('unfollow', 'Stop posting a council’s wards in a channel', [
    suggested('council', 'The council', true),
    channelOption('channel', 'Where they are posted'),
  ]),
  example: '/unfollow council:Derby channel:#elections',
  neverCached: true,
  findsCouncil: true,

  async handle(options, context) {
    const { follow, council, channel, follows } = followAsked(options, context);
    try {
      return unfollowedAnswer(await follows.unfollow(follow), { council: council.name, channel: channel.id });
    } catch (fault) {
      log('follow not ended', { reference: newReference(), fault: faultText(fault) });
      return FOLLOW_NOT_SAVED;
    }
  },
} satisfies Command;
