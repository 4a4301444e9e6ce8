/** Reduces a command to the fields we set and fills in Discord's defaults, so that two commands can be compared. */
type Loose = Record<string, unknown>;

/** The default of each field. Discord adds some defaults to what it returns, and leaves out others. */
const COMMAND = {
  type: 1,
  name: '',
  name_localizations: {},
  description: '',
  description_localizations: {},
  default_member_permissions: null,
  nsfw: false,
} as const;
/** Only global commands have these. */
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

/** @param command as we define it, or as Discord returns it @param ofServer whether it belongs to one server */
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

/** Turns a list into an object by name, so that differences can be named; each item's position keeps the order. */
function byName(list: unknown, read: (item: Loose) => Loose): Loose {
  const items = (Array.isArray(list) ? list : []) as Loose[];
  return Object.fromEntries(items.map((item, position) => [String(item.name), { ...read(item), position }]));
}

function filled(defaults: Readonly<Loose>, given: Loose): Loose {
  return Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, given[key] ?? value]));
}
