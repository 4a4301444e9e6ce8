import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { definitions } from '../commands.ts';
import { type Discord, DiscordError } from '../discord/client.ts';
import { commandErrors } from '../discord/field-errors.ts';
import { type CommandDifferences, compareCommands } from './command-differences.ts';

const SET_PROFILE =
  'Run npm run deploy: it sets how the application can be installed before it registers the commands.';

/** Where to register commands: globally, or in one server, where they appear at once. */
export interface RegistrationTarget {
  discord: Discord;
  applicationId: string;
  guild?: string | undefined;
}

/** Our commands, without the fields that exist only for global commands if `guild` is given. */
function commandsFor(guild: string | undefined): RESTPutAPIApplicationCommandsJSONBody {
  if (!guild) return definitions;
  return definitions.map(({ contexts, integration_types, ...rest }) => rest);
}

/** How our commands differ from those registered. @throws DiscordError */
export async function commandDifferences({
  discord,
  applicationId,
  guild,
}: RegistrationTarget): Promise<CommandDifferences> {
  return compareCommands(commandsFor(guild), await discord.commands(applicationId, guild), guild !== undefined);
}

/**
 * Replaces all registered commands with ours.
 * @throws Error if Discord rejects them, with its message next to the name of each command and option
 */
export async function overwriteCommands({ discord, applicationId, guild }: RegistrationTarget): Promise<void> {
  const commands = commandsFor(guild);
  try {
    await discord.overwrite(applicationId, commands, guild);
  } catch (cause) {
    if (!(cause instanceof DiscordError) || !cause.fields) throw cause;
    const lines = commandErrors(cause.fields, commands);
    // A new application supports installs in servers only, until the profile is set.
    if (lines.some((line) => line.includes('integration_types'))) lines.push(SET_PROFILE);
    throw new Error([cause.message, ...lines].join('\n  '), { cause });
  }
}
