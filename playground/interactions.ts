/** Interactions as Discord sends them: what a person typed, chose or clicked, and where. */

export interface TypedOption {
  name: string;
  value: string | boolean;
  focused?: boolean;
}

/** Who does something, and in which kind of place. */
export interface Person {
  id: string;
  place: 'server' | 'bot DM' | 'private channel';
  /** What others see them as; "A Reader" where absent. */
  name?: string;
}

const APPLICATION = '100000000000000001';
const SERVER = '200000000000000001';
const CHANNEL = '300000000000000001';
const STRING_OPTION = 3;
const BOOLEAN_OPTION = 5;
const CONTEXTS = { server: 0, 'bot DM': 1, 'private channel': 2 } as const;

/** A slash command as sent. */
export function commandInteraction(name: string, options: readonly TypedOption[], person: Person): object {
  return { ...envelope(2, person), data: commandData(name, options) };
}

/** A command half typed, with one option in focus. */
export function autocompleteInteraction(name: string, options: readonly TypedOption[], person: Person): object {
  return { ...envelope(4, person), data: commandData(name, options) };
}

/**
 * A click on a button, or a choice from a menu.
 * @param values what was chosen from a menu; absent for a button
 * @param message the message the control was on
 */
export function componentInteraction(
  custom_id: string,
  person: Person,
  values?: readonly string[],
  message: object = {},
): object {
  const data = values ? { custom_id, component_type: 3, values } : { custom_id, component_type: 2 };
  return { ...envelope(3, person), data, message: { id: '500000000000000001', ...message } };
}

function envelope(type: number, { id, place, name = 'A Reader' }: Person): object {
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
    channel_id: CHANNEL,
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
      permissions: '2251799813685247',
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
    ...option,
    type: typeof option.value === 'boolean' ? BOOLEAN_OPTION : STRING_OPTION,
  }));
  return { id: '600000000000000001', name, type: 1, options: typed };
}
