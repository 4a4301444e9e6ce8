import type {
  APIApplicationCommandBooleanOption,
  APIApplicationCommandChannelOption,
  APIApplicationCommandStringOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import {
  BOOLEAN_OPTION,
  CHAT_INPUT,
  IN_BOT_DM,
  IN_PRIVATE_CHANNEL,
  IN_SERVER,
  LONGEST_TYPED,
  ON_MESSAGE,
  SERVER_INSTALL,
  STRING_OPTION,
  USER_INSTALL,
} from '../discord/constants.ts';

export type CommandOption =
  | APIApplicationCommandStringOption
  | APIApplicationCommandBooleanOption
  | APIApplicationCommandChannelOption;

/** A command for servers, for DMs and for users who installed the app themselves. */
export function defineCommand(
  name: string,
  description: string,
  options: CommandOption[] = [],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: CHAT_INPUT,
    ...named(name, description),
    ...everywhere(),
    options,
  };
}

/** A command on a message, for the same places. Discord shows its name as it is written here. */
export function defineMessageCommand(name: string): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return { type: ON_MESSAGE, name, name_localizations: english(name), ...everywhere() };
}

function everywhere() {
  return {
    contexts: [IN_SERVER, IN_BOT_DM, IN_PRIVATE_CHANNEL],
    integration_types: [SERVER_INSTALL, USER_INSTALL],
  };
}

/** A text option with suggestions while typing. */
export function suggested(name: string, description: string, required = false): CommandOption {
  return { type: STRING_OPTION, ...named(name, description), required, autocomplete: true, max_length: LONGEST_TYPED };
}

/** A text option with fixed values. */
export function oneOf(name: string, description: string, values: readonly string[]): CommandOption {
  const choices = values.map((value) => ({ name: value, name_localizations: english(value), value }));
  return { type: STRING_OPTION, ...named(name, description), choices };
}

/** A yes-or-no option. */
export function yesOrNo(name: string, description: string): CommandOption {
  return { type: BOOLEAN_OPTION, ...named(name, description) };
}

/** The election, for every command about one. */
export const ELECTION = suggested('election', 'A year, a date or an id (default: the home election)');

/** The council, for every command about a place. `dispatch.ts` makes it the home council for that command. */
export const COUNCIL = suggested('council', 'Any council on file (default: the home council)');

/** Whether only the asker sees the reply, for every command that shows a result. */
export const PRIVATE = yesOrNo('private', 'Show the result only to you, with a button to share it');

/** A name and description for both of Discord's Englishes, which fall back to each other before the default. */
export function named(name: string, description: string) {
  return {
    name,
    name_localizations: english(name),
    description,
    description_localizations: english(description),
  };
}

function english(text: string) {
  return { 'en-GB': text, 'en-US': text };
}
