/** Definitions of commands for those who manage a server. */
import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { ANNOUNCEMENT_CHANNEL, CHANNEL_OPTION, TEXT_CHANNEL } from '../discord/channel.ts';
import { IN_SERVER, MANAGE_SERVER, SERVER_INSTALL } from '../discord/constants.ts';
import { type CommandOption, defineCommand, named } from './definition.ts';

/** A command for those who manage a server, where the app is installed in it. */
export function defineServerCommand(
  name: string,
  description: string,
  options: CommandOption[],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    ...defineCommand(name, description, options),
    contexts: [IN_SERVER],
    integration_types: [SERVER_INSTALL],
    default_member_permissions: String(MANAGE_SERVER),
  };
}

/** An option that names a channel of the server in which the bot can post. */
export function channelOption(name: string, description: string): CommandOption {
  const channel_types: [typeof TEXT_CHANNEL, typeof ANNOUNCEMENT_CHANNEL] = [TEXT_CHANNEL, ANNOUNCEMENT_CHANNEL];
  return { type: CHANNEL_OPTION, ...named(name, description), required: true, channel_types };
}
