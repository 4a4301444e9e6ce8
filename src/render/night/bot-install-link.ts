import { POSTING_PERMISSIONS } from '../../discord/posting-permissions.ts';
import { installLink } from '../install-link.ts';

/** The address that adds the bot to one server, with the permissions that posting takes there. */
export function botInstallLink(applicationId: string, guildId: string): string {
  const query = `scope=bot+applications.commands&permissions=${POSTING_PERMISSIONS}&guild_id=${guildId}`;
  return `${installLink(applicationId)}&${query}&disable_guild_select=true`;
}
