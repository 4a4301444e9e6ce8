import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';

/** One thing Discord says of one field. */
export interface FieldError {
  /** Names of commands, options and fields, from the outside in; numbers where Discord counts. */
  path: string[];
  code: string;
  message: string;
}

interface Node {
  _errors?: { code: string; message: string }[];
  [key: string]: unknown;
}

/** What Discord says of each field, taken out of the nested object in which it says it. */
export function fieldErrors(fields: object, path: string[] = []): FieldError[] {
  const { _errors: own = [], ...within } = fields as Node;
  return [
    ...own.map(({ code, message }) => ({ path, code, message })),
    ...Object.entries(within).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null ? fieldErrors(value, [...path, key]) : [],
    ),
  ];
}

/** A line for each error, with our names where Discord counts: `/ward, option "election", description: …`. */
export function commandErrors(fields: object, commands: RESTPutAPIApplicationCommandsJSONBody): string[] {
  return fieldErrors(fields).map(
    ({ path, code, message }) => `${namedPath(path, commands).join(', ') || 'commands'}: ${message} (${code})`,
  );
}

const NAMED_LISTS: Readonly<Record<string, string>> = { options: 'option', choices: 'choice' };

function namedPath(
  [index = '', ...rest]: readonly string[],
  commands: RESTPutAPIApplicationCommandsJSONBody,
): string[] {
  const command = commands[Number(index)];
  if (!command) return [index, ...rest].filter(Boolean);
  const named = [`/${command.name}`];
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
