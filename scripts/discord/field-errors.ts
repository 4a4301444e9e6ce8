import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';

/** One of Discord's error messages about one field. */
export interface FieldError {
  /** Field names from the outside in, with an index for each item of a list. */
  path: string[];
  code: string;
  message: string;
}

interface ErrorTree {
  _errors?: { code: string; message: string }[];
  [key: string]: unknown;
}

/** Flattens Discord's nested object of errors. */
export function fieldErrors(fields: object, path: string[] = []): FieldError[] {
  const { _errors: own = [], ...within } = fields as ErrorTree;
  return [
    ...own.map(({ code, message }) => ({ path, code, message })),
    ...Object.entries(within).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null ? fieldErrors(value, [...path, key]) : [],
    ),
  ];
}

/** One line for each error, with our names in place of Discord's indexes: `/ward, option "election", description: …`. */
export function commandErrors(fields: object, commands: RESTPutAPIApplicationCommandsJSONBody): string[] {
  return fieldErrors(fields).map(
    ({ path, code, message }) => `${namedPath(path, commands).join(', ') || 'commands'}: ${message} (${code})`,
  );
}

/** The type of a command on a message, whose name is not typed. */
const ON_MESSAGE = 3;

const NAMED_LISTS: Readonly<Record<string, string>> = { options: 'option', choices: 'choice' };

function namedPath(
  [index = '', ...rest]: readonly string[],
  commands: RESTPutAPIApplicationCommandsJSONBody,
): string[] {
  const command = commands[Number(index)];
  if (!command) return [index, ...rest].filter(Boolean);
  const named = [command.type === ON_MESSAGE ? command.name : `/${command.name}`];
  let within: unknown = command;
  for (let at = 0; at < rest.length; at++) {
    const key = rest[at] ?? '';
    const list = (within as Record<string, unknown> | undefined)?.[key];
    const word = NAMED_LISTS[key];
    const item = word && Array.isArray(list) ? list[Number(rest[at + 1])] : undefined;
    if (item) {
      named.push(`${word} "${item.name}"`);
      within = item;
      at += 1;
    } else {
      named.push(key);
      within = list;
    }
  }
  return named;
}
