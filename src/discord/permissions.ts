/** What a member may do where an interaction comes from. Outside servers there are no permissions. */
import {
  ADMINISTRATOR,
  IN_BOT_DM,
  IN_SERVER,
  MANAGE_SERVER,
  SEND_MESSAGES,
  SEND_MESSAGES_IN_THREADS,
  SERVER_INSTALL,
  THREADS,
  USE_EXTERNAL_APPS,
} from './constants.ts';
import type { Invocation } from './interaction.ts';

/** Why a reply cannot be public, as a sentence for the asker; null if it can. */
export function whyNotPublic(invocation: Invocation): string | null {
  if (hidesExternalApps(invocation))
    return 'Only you can see this: the server hides replies from apps that members installed themselves.';
  return mayNotSend(invocation)
    ? `Only you can see this: you may not send messages in this ${placeOf(invocation)}.`
    : null;
}

/** Whether the asker may manage the server; a server can also show a command to other members. */
export function mayManageServer(invocation: Invocation): boolean {
  return may(invocation, MANAGE_SERVER) === true;
}

/** Whether the interaction comes from a DM with the bot, where nobody else reads. */
export function isBotDm({ context, guild_id }: Invocation): boolean {
  return context === IN_BOT_DM || (context == null && guild_id === undefined);
}

/** In a server that did not install the app, Discord hides the replies to a member who may not use external apps. */
function hidesExternalApps(invocation: Invocation): boolean {
  const { context, authorizing_integration_owners: owners } = invocation;
  if (context !== IN_SERVER || !owners || String(SERVER_INSTALL) in owners) return false;
  return may(invocation, USE_EXTERNAL_APPS) === false;
}

/** Discord hides the replies to a member who may not send messages in the channel. */
function mayNotSend(invocation: Invocation): boolean {
  return may(invocation, isThread(invocation) ? SEND_MESSAGES_IN_THREADS : SEND_MESSAGES) === false;
}

function placeOf(invocation: Invocation): string {
  return isThread(invocation) ? 'thread' : 'channel';
}

function isThread({ channel }: Invocation): boolean {
  return channel?.type !== undefined && THREADS.includes(channel.type);
}

/** Null if the permissions are not known. */
function may({ member }: Invocation, permission: bigint): boolean | null {
  const permissions = member?.permissions;
  return permissions === undefined ? null : (permissions & (permission | ADMINISTRATOR)) !== 0n;
}
