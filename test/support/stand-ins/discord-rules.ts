/** Discord's validation of commands and applications, and the form in which it returns commands, from its documentation. */
type Json = Record<string, unknown>;

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function fieldError(code: string, message: string): object {
  return { _errors: [{ code, message }] };
}

function lengthError(value: unknown, min: number, max: number): object | null {
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : -1;
  if (size >= min && size <= max) return null;
  return fieldError('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
}

/** Drops the fields without an error. */
function errorsIn(errors: Record<string, object | null>): Json {
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error && Object.keys(error).length > 0));
}

function errorsOfEach(items: unknown, errorsOf: (item: Json) => Json): Json {
  return errorsIn(Object.fromEntries(((items ?? []) as Json[]).map((item, index) => [index, errorsOf(item)])));
}

function errorsOfOption(option: Json): Json {
  return errorsIn({
    name: NAME.test(String(option.name))
      ? null
      : fieldError('STRING_TYPE_REGEX', 'String value did not match validation regex.'),
    description: lengthError(option.description, 1, 100),
    choices: errorsOfEach(option.choices, ({ name }) => errorsIn({ name: lengthError(name, 1, 100) })),
    options: errorsOfEach(option.options, errorsOfOption),
  });
}

const ON_MESSAGE = 3;

/** A command in a menu has a name in any case, and neither a description nor options. */
function errorsOfMenuCommand({ name, description, options }: Json): Json {
  const none = (value: unknown) =>
    value === undefined ? null : fieldError('APPLICATION_COMMAND_FIELD', 'Not allowed.');
  return errorsIn({ name: lengthError(name, 1, 32), description: none(description), options: none(options) });
}

/**
 * The nested errors of a list of commands, empty if all are valid.
 * @param installs the kinds of install that the application supports
 */
export function errorsOfCommands(commands: Json[], installs: readonly number[]): Json {
  return errorsOfEach(commands, (command) => ({
    ...(command.type === ON_MESSAGE ? errorsOfMenuCommand(command) : errorsOfOption(command)),
    ...errorsIn({
      size: lengthError(command.options ?? [], 0, 25),
      integration_types: installsError(command.integration_types, installs),
    }),
  }));
}

/** The documentation gives neither the code nor the message. */
function installsError(asked: unknown, installs: readonly number[]): object | null {
  const kinds = Array.isArray(asked) ? asked : [];
  if (kinds.every((kind) => installs.includes(kind))) return null;
  return fieldError('UNSUPPORTED_INTEGRATION_TYPE', 'The application does not support this installation type.');
}

/** The nested errors of changes to an application. */
export function errorsOfApplication(changes: Json): Json {
  const { description, tags } = changes;
  const tooMany = tags === undefined ? null : lengthError(tags, 0, 5);
  return errorsIn({
    description: description === undefined ? null : lengthError(description, 0, 400),
    tags:
      tooMany ??
      errorsOfEach(
        ((tags ?? []) as string[]).map((tag) => ({ tag })),
        ({ tag }) => lengthError(tag, 1, 20) as Json,
      ),
  });
}

/** Commands as Discord returns them: with fields of its own, and without some that have their default value. */
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
