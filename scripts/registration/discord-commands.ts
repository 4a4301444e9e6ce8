import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { definitions } from '../commands.ts';
import { type Discord, DiscordError } from '../discord/client.ts';
import { commandErrors } from '../discord/field-errors.ts';
import { type CommandDifferences, compareCommands } from './command-differences.ts';

/** Where commands are registered: for all, or in one server, where they show at once. */
export interface RegistrationTarget {
  discord: Discord;
  applicationId: string;
  guild?: string | undefined;
}

/** Our commands as they are registered there; where they can be used is said of global ones only. */
function commandsFor(guild: string | undefined): RESTPutAPIApplicationCommandsJSONBody {
  if (!guild) return definitions;
  return definitions.map(({ contexts, integration_types, ...rest }) => rest);
}

/** How ours differ from those that Discord has. @throws DiscordError where it does not tell */
export async function commandDifferences({
  discord,
  applicationId,
  guild,
}: RegistrationTarget): Promise<CommandDifferences> {
  return compareCommands(commandsFor(guild), await discord.commands(applicationId, guild), guild !== undefined);
}

/**
 * Puts ours in the place of all that Discord has.
 * @throws Error with Discord's own words beside the names of our commands and options, where it does not take them
 */
export async function overwriteCommands({ discord, applicationId, guild }: RegistrationTarget): Promise<void> {
  const commands = commandsFor(guild);
  try {
    await discord.overwrite(applicationId, commands, guild);
  } catch (cause) {
    if (!(cause instanceof DiscordError) || !cause.fields) throw cause;
    throw new Error(`${cause.message}\n  ${commandErrors(cause.fields, commands).join('\n  ')}`, { cause });
  }
}
