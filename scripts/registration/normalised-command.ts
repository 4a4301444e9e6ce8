/** A command reduced to what we set, with Discord's defaults in place, so that two of them can be compared. */
type Loose = Record<string, unknown>;

/** What a command is without a part of it; Discord fills these in itself, or leaves them out. */
const COMMAND = {
  type: 1,
  name: '',
  name_localizations: {},
  description: '',
  description_localizations: {},
  default_member_permissions: null,
  nsfw: false,
} as const;
/** These exist for global commands only. */
const GLOBAL = { contexts: [0, 1, 2], integration_types: [0] } as const;
const OPTION = {
  type: 3,
  name: '',
  name_localizations: {},
  description: '',
  description_localizations: {},
  required: false,
  autocomplete: false,
  min_length: null,
  max_length: null,
  min_value: null,
  max_value: null,
  channel_types: [],
} as const;
const CHOICE = { name: '', name_localizations: {}, value: '' } as const;

/** @param command as we define it, or as Discord gives it back @param ofServer whether it belongs to one server */
export function normalised(command: object, ofServer: boolean): Loose {
  const given = command as Loose;
  const parts: Loose = { ...filled(COMMAND, given), ...(ofServer ? {} : filled(GLOBAL, given)) };
  for (const list of ['contexts', 'integration_types']) {
    if (Array.isArray(parts[list])) parts[list] = [...(parts[list] as number[])].sort();
  }
  return { ...parts, options: byName(given.options, normalisedOption) };
}

function normalisedOption(given: Loose): Loose {
  return {
    ...filled(OPTION, given),
    choices: byName(given.choices, (choice) => filled(CHOICE, choice)),
    options: byName(given.options, normalisedOption),
  };
}

/** A list as an object by name that also says the order, so that a difference can be told by name. */
function byName(list: unknown, read: (item: Loose) => Loose): Loose {
  const items = (Array.isArray(list) ? list : []) as Loose[];
  return Object.fromEntries(items.map((item, position) => [String(item.name), { ...read(item), position }]));
}

function filled(defaults: Readonly<Loose>, given: Loose): Loose {
  return Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, given[key] ?? value]));
}
