/** Interactions as Discord sends them: a command, a half-typed command, or a click. */
import { SERVER, serverChannels } from './people.ts';

export interface TypedOption {
  name: string;
  value: string | boolean;
  /** `CHANNEL_OPTION` if the value is the id of a channel. */
  type?: typeof CHANNEL_OPTION;
  focused?: boolean;
}

/** The person who sends an interaction, and the kind of place it is sent from. */
export interface Person {
  id: string;
  place: 'server' | 'bot DM' | 'private channel';
  /** The id of the channel, if it is not the first one of the server. */
  channel?: string;
  /** The display name, by default "A Reader". */
  name?: string;
  /** Whether the person has the Manage Server permission, by default true. */
  managesServer?: boolean;
}

const APPLICATION = '100000000000000001';
const CHANNEL = '300000000000000001';
const STRING_OPTION = 3;
const BOOLEAN_OPTION = 5;
export const CHANNEL_OPTION = 7;
const TEXT_CHANNEL = 0;
/** View Channel, Send Messages, Embed Links and Read Message History. */
const APP_PERMISSIONS = '84992';
const ALL_PERMISSIONS = 2251799813685247n;
export const ADMINISTRATOR = 1n << 3n;
export const MANAGE_SERVER = 1n << 5n;
const SERVER_INSTALL = 0;
const USER_INSTALL = 1;

/** The context that Discord gives each place. */
export const CONTEXTS = { server: 0, 'bot DM': 1, 'private channel': 2 } as const;
/** How the app may be installed for a command to work in each place; one of these is enough. */
export const INSTALLS = {
  server: [SERVER_INSTALL],
  'bot DM': [SERVER_INSTALL, USER_INSTALL],
  'private channel': [USER_INSTALL],
} as const;

/** A person's permissions in the server, as Discord's bit set. */
export function permissionsOf({ managesServer = true }: Person): bigint {
  return managesServer ? ALL_PERMISSIONS : ALL_PERMISSIONS & ~(ADMINISTRATOR | MANAGE_SERVER);
}

/** A slash command. */
export function commandInteraction(name: string, options: readonly TypedOption[], person: Person): object {
  return { ...envelope(2, person), data: commandData(name, options) };
}

/** A command on a message. @param message the message, as Discord includes it */
export function messageCommandInteraction(name: string, message: object, person: Person): object {
  const target = { id: newMessageId(), type: 0, content: '', embeds: [], ...message };
  const data = {
    id: '600000000000000002',
    name,
    type: 3,
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  };
  return { ...envelope(2, person), data };
}

/** A half-typed command; one option has the focus. */
export function autocompleteInteraction(name: string, options: readonly TypedOption[], person: Person): object {
  return { ...envelope(4, person), data: commandData(name, options) };
}

/**
 * A click on a button, or a choice from a menu.
 * @param values the values chosen from a menu; absent for a button
 * @param message the message with the control
 */
export function componentInteraction(
  custom_id: string,
  person: Person,
  values?: readonly string[],
  message: object = {},
): object {
  const data = values ? { custom_id, component_type: 3, values } : { custom_id, component_type: 2 };
  return { ...envelope(3, person), data, message: { id: newMessageId(), ...message } };
}

let messages = 0;

/** The id of a message that no other message has, also not one of an earlier page or run. */
export function newMessageId(): string {
  return `5${Date.now()}${String(++messages % 10_000).padStart(4, '0')}`;
}

function envelope(type: number, person: Person): object {
  const { id, place, channel = CHANNEL, name = 'A Reader' } = person;
  const user = {
    id,
    username: name.toLowerCase().replace(/\W/g, '_'),
    global_name: name,
    discriminator: '0',
    avatar: null,
  };
  const base = {
    id: '400000000000000001',
    application_id: APPLICATION,
    type,
    token: 'token-of-the-playground',
    version: 1,
    locale: 'en-GB',
    context: CONTEXTS[place],
    channel_id: channel,
    entitlements: [],
    attachment_size_limit: 10485760,
  };
  if (place !== 'server')
    return { ...base, user, authorizing_integration_owners: { '1': id }, app_permissions: '2147483647' };
  return {
    ...base,
    guild_id: SERVER,
    guild_locale: 'en-GB',
    member: {
      user,
      roles: [],
      permissions: String(permissionsOf(person)),
      joined_at: '2020-01-01T00:00:00+00:00',
      deaf: false,
      mute: false,
      flags: 0,
    },
    authorizing_integration_owners: { '0': SERVER },
    app_permissions: '2147483647',
  };
}

function commandData(name: string, options: readonly TypedOption[]): object {
  const typed = options.map((option) => ({
    type: typeof option.value === 'boolean' ? BOOLEAN_OPTION : STRING_OPTION,
    ...option,
  }));
  const named = options.flatMap(({ type, value }) => (type === CHANNEL_OPTION ? resolved(String(value)) : []));
  const channels = named.length > 0 ? { resolved: { channels: Object.fromEntries(named) } } : {};
  return { id: '600000000000000001', name, type: 1, options: typed, ...channels };
}

/** A channel that an option names, as Discord describes it. */
function resolved(id: string): [string, object][] {
  const channel = serverChannels().find((one) => one.id === id);
  if (!channel) return [];
  const { name } = channel;
  return [[id, { id, name, type: TEXT_CHANNEL, permissions: APP_PERMISSIONS, app_permissions: APP_PERMISSIONS }]];
}
