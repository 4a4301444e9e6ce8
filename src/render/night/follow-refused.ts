/** Why a channel was not followed, or its follow not ended. */
import type { Answer, LinkButton } from '../answer.ts';
import { plain } from '../text.ts';
import { listed } from '../words.ts';

const MOST_NAMES = 5;

export const FOLLOW_NEEDS_SERVER = notice('Channels belong to a server: use this command in one.');
export const MAY_NOT_FOLLOW = notice('Only members who may manage the server can choose what its channels follow.');
export const FOLLOW_NEEDS_CHANNEL = notice('Choose a text channel or an announcement channel of this server.');
export const FOLLOW_NOT_SAVED = notice(
  'That could not be saved in time, so it may not have changed. Please try again in a minute.',
);
export const CHANNEL_GONE = notice('Nothing was saved: Discord does not show that channel to the bot.');

/** The councils that a text may mean. @param names of the nearest */
export function noSuchCouncil(names: readonly string[]): Answer {
  const near = names.length > 0 ? ` Did you mean ${listed(names.slice(0, MOST_NAMES).map(plain), 'or')}?` : '';
  return notice(`Nothing was changed, because the name does not mean one council on file.${near}`);
}

/** @param missing the permissions that the bot lacks, by name @param channelId the channel's id at Discord */
export function missingPermissions(missing: readonly string[], channelId: string, links: LinkButton[]): Answer {
  const permissions = `permission${missing.length > 1 ? 's' : ''} ${listed(missing)}`;
  const content = `Nothing was saved: in <#${channelId}>, the bot lacks the ${permissions}. Give it ${missing.length > 1 ? 'those' : 'that'}, then use the command again.`;
  return withLinks(notice(content), links);
}

/** @param links the link that adds the bot; empty if the deployment does not know its own id */
export function notInServer(links: LinkButton[]): Answer {
  const content =
    'Nothing was saved: the bot can answer commands here, but is not a member of this server, so it cannot post. Add it, then use the command again.';
  return withLinks(notice(content), links);
}

function notice(content: string): Answer {
  return { kind: 'notice', content };
}

function withLinks(answer: Answer, links: LinkButton[]): Answer {
  return links.length > 0 ? { ...answer, links } : answer;
}
