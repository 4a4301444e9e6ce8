import type {
  APIApplicationCommandBasicOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import {
  ADMINISTRATOR,
  CHANNEL_OPTION,
  CONTEXTS,
  INSTALLS,
  MANAGE_SERVER,
  type Person,
  permissionsOf,
} from './interactions.ts';
import { serverChannels } from './people.ts';

/** A slash command as it is registered with Discord. */
export type CommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;
/** A command on a message, as it is registered with Discord. */
export type MessageCommandDefinition = RESTPostAPIContextMenuApplicationCommandsJSONBody;
export type OptionDefinition = APIApplicationCommandBasicOption;

const BOOLEAN_OPTION = 5;

const CHAT_INPUT = 1;

/** Registered commands by where a person finds them: typed after a slash, or in the menu of a message. */
export function byPlace(registered: readonly (CommandDefinition | MessageCommandDefinition)[]): {
  typed: CommandDefinition[];
  onMessages: MessageCommandDefinition[];
} {
  const isTyped = (command: CommandDefinition | MessageCommandDefinition): command is CommandDefinition =>
    command.type === undefined || command.type === CHAT_INPUT;
  return {
    typed: registered.filter(isTyped),
    onMessages: registered.filter((command) => !isTyped(command)) as MessageCommandDefinition[],
  };
}

/** The options of a command; this bot has no subcommands. */
export function optionsOf(definition: CommandDefinition): readonly OptionDefinition[] {
  return (definition.options ?? []) as OptionDefinition[];
}

/** The fixed choices of an option, such as `True` and `False` for a boolean; empty if it accepts any text. */
export function fixedChoices(option: OptionDefinition): { name: string; value: string | boolean }[] {
  if (option.type === BOOLEAN_OPTION) {
    return [
      { name: 'True', value: true },
      { name: 'False', value: false },
    ];
  }
  if (option.type === CHANNEL_OPTION) return serverChannels().map(({ id, name }) => ({ name: `#${name}`, value: id }));
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return choices.map(({ name, value }) => ({ name, value: String(value) }));
}

/** Whether the application suggests values as the reader types. */
export function hasAutocomplete(option: OptionDefinition): boolean {
  return 'autocomplete' in option && option.autocomplete === true;
}

/** The option for words without a name, as in `/ward Darley`: the first required one, otherwise the first text one. */
export function unnamedOption(definition: CommandDefinition): OptionDefinition | undefined {
  return requiredOption(definition) ?? optionsOf(definition).find(({ type }) => type !== BOOLEAN_OPTION);
}

export function requiredOption(definition: CommandDefinition): OptionDefinition | undefined {
  return optionsOf(definition).find(({ required }) => required);
}

/**
 * Why Discord does not offer a command to a person in a place, in words, or null if it does offer it. Discord checks
 * where the command works, how the app was installed there, and, in a server, the member's permissions.
 */
export function whyNotOffered(definition: CommandDefinition, person: Person): string | null {
  const { name, contexts, integration_types: installs, default_member_permissions: needed } = definition;
  if (contexts && !contexts.includes(CONTEXTS[person.place])) return `/${name} does not work in a ${person.place}.`;
  if (installs && !INSTALLS[person.place].some((install) => installs.includes(install))) {
    return `/${name} does not work here: the app is installed in another way.`;
  }
  if (person.place !== 'server' || !needed || mayUse(needed, permissionsOf(person))) return null;
  return `${person.name ?? 'This person'} may not use /${name}: ${neededWords(needed)}.`;
}

function neededWords(needed: string): string {
  if (needed === '0') return 'it is for administrators';
  return needed === String(MANAGE_SERVER) ? 'it needs the permission Manage Server' : 'it needs other permissions';
}

/** Whether a member may use a command with these default permissions; "0" is for administrators alone. */
function mayUse(needed: string, permissions: bigint): boolean {
  if ((permissions & ADMINISTRATOR) !== 0n) return true;
  return needed !== '0' && (BigInt(needed) & ~permissions) === 0n;
}
