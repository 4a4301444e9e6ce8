/** What a member may do where an interaction comes from. Outside servers there are no permissions. */
import { IN_SERVER, MANAGE_SERVER, SERVER_INSTALL, USE_EXTERNAL_APPS } from './constants.ts';
import type { Invocation } from './interaction.ts';

/**
 * Whether Discord shows our replies only to the asker, whatever we send. It does so in a server that did not install the
 * app, for a member who may not use external apps there.
 */
export function forcesPrivateReplies({ context, authorizing_integration_owners: owners, member }: Invocation): boolean {
  if (context !== IN_SERVER || !owners || member?.permissions === undefined) return false;
  if (String(SERVER_INSTALL) in owners) return false;
  return (member.permissions & USE_EXTERNAL_APPS) === 0n;
}

/** Whether the asker may manage the server; a server can also show a command to other members. */
export function mayManageServer({ member }: Invocation): boolean {
  return ((member?.permissions ?? 0n) & MANAGE_SERVER) !== 0n;
}
