import { missingToPost } from '../discord/posting-permissions.ts';
import { faultText, log, newReference } from '../log.ts';
import type { Context } from '../lookup/context.ts';
import { followAsked } from '../lookup/follow-asked.ts';
import type { Reach } from '../post/contract.ts';
import type { Answer, LinkButton } from '../render/answer.ts';
import { botInstallLink } from '../render/night/bot-install-link.ts';
import { CHANNEL_GONE, FOLLOW_NOT_SAVED, missingPermissions, notInServer } from '../render/night/follow-refused.ts';
import { followedAnswer } from '../render/night/followed.ts';
import type { Command } from './command.ts';
import { suggested } from './definition.ts';
import { channelOption, defineServerCommand } from './server-definition.ts';

export const follow = {
  definition: defineServerCommand('follow', 'Post each ward of a council in a channel as it is declared', [
    suggested('council', 'The council', true),
    channelOption('channel', 'Where to post'),
  ]),
  example: '/follow council:Derby channel:#elections',
  neverCached: true,
  findsCouncil: true,

  async handle(options, context) {
    const { follow, council, channel, follows, isOpen } = followAsked(options, context);
    const missing = missingToPost(channel);
    if (missing && missing.length > 0) return missingPermissions(missing, channel.id, addingLinks(context));
    const reach = await reachAfter(follows.follow(follow));
    return answerTo(reach, context, () =>
      followedAnswer({ council: council.name, channel: channel.id, isOpen, isSure: reach === 'ok' }),
    );
  },
} satisfies Command;

function answerTo(reach: Reach | null, context: Context, followed: () => Answer): Answer {
  switch (reach) {
    case null:
      return FOLLOW_NOT_SAVED;
    case 'not in server':
      return notInServer(addingLinks(context));
    case 'no such channel':
      return CHANNEL_GONE;
    case 'ok':
    case 'unknown':
      return followed();
  }
}

/** The link that adds the bot to the server; none if the deployment does not know its own id. */
function addingLinks({ applicationId, server }: Context): LinkButton[] {
  if (!applicationId || !server) return [];
  return [{ label: 'Add the bot to this server', url: botInstallLink(applicationId, server.id) }];
}

/** What the outbox found; null if it did not answer in time, which is logged. */
async function reachAfter(saving: Promise<{ reach: Reach }>): Promise<Reach | null> {
  try {
    return (await saving).reach;
  } catch (fault) {
    log('follow not saved', { reference: newReference(), fault: faultText(fault) });
    return null;
  }
}
