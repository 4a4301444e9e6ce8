/** What Discord accepts of commands and applications, and how it gives commands back, from its documentation. */
type Json = Record<string, unknown>;

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function wrong(code: string, message: string): object {
  return { _errors: [{ code, message }] };
}

function length(value: unknown, least: number, most: number): object | null {
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : -1;
  if (size >= least && size <= most) return null;
  return wrong('BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
}

/** The errors that are there, by field. */
function found(errors: Record<string, object | null>): Json {
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error && Object.keys(error).length > 0));
}

function each(items: unknown, errorsOf: (item: Json) => Json): Json {
  return found(Object.fromEntries(((items ?? []) as Json[]).map((item, index) => [index, errorsOf(item)])));
}

function errorsOfOption(option: Json): Json {
  return found({
    name: NAME.test(String(option.name))
      ? null
      : wrong('STRING_TYPE_REGEX', 'String value did not match validation regex.'),
    description: length(option.description, 1, 100),
    choices: each(option.choices, ({ name }) => found({ name: length(name, 1, 100) })),
    options: each(option.options, errorsOfOption),
  });
}

/** The nested errors of a list of commands, empty where all are good. */
export function errorsOfCommands(commands: Json[]): Json {
  return each(commands, (command) => ({
    ...errorsOfOption(command),
    ...found({ size: length(command.options ?? [], 0, 25) }),
  }));
}

/** The nested errors of changes to an application. */
export function errorsOfApplication(changes: Json): Json {
  const { description, tags } = changes;
  const tooMany = tags === undefined ? null : length(tags, 0, 5);
  return found({
    description: description === undefined ? null : length(description, 0, 400),
    tags:
      tooMany ??
      each(
        ((tags ?? []) as string[]).map((tag) => ({ tag })),
        ({ tag }) => length(tag, 1, 20) as Json,
      ),
  });
}

/** Commands as Discord gives them back: with its own fields and defaults, without what is at its default. */
export function commandsAsReturned(
  commands: Json[],
  application_id: string,
  guild: string,
  translated: boolean,
): Json[] {
  return commands.map((command, index) => ({
    id: `90000000000000000${index}`,
    application_id,
    version: '1',
    default_member_permissions: null,
    nsfw: false,
    dm_permission: true,
    ...asReturned(command, translated),
    ...(guild === 'global' ? { contexts: command.contexts ?? null } : { guild_id: guild }),
  }));
}

function asReturned({ required, autocomplete, ...given }: Json, translated: boolean): Json {
  const { name_localizations: names = null, description_localizations: descriptions = null, ...rest } = given;
  const lists = Object.fromEntries(
    ['options', 'choices'].flatMap((list) =>
      Array.isArray(rest[list]) && (rest[list] as Json[]).length > 0
        ? [[list, (rest[list] as Json[]).map((item) => asReturned(item, translated))]]
        : [],
    ),
  );
  const { options: _options, choices: _choices, ...plain } = rest;
  return {
    ...plain,
    ...lists,
    ...(required === true && { required }),
    ...(autocomplete === true && { autocomplete }),
    ...(translated && { name_localizations: names }),
    ...(translated && 'description' in plain && { description_localizations: descriptions }),
  };
}
