/** What can come next on a half-typed line. */
import {
  type CommandDefinition,
  fixedChoices,
  hasAutocomplete,
  type OptionDefinition,
  optionsOf,
  unnamedOption,
} from './definitions.ts';
import { commandName, segmentsOf } from './segments.ts';

export type Completion =
  /** The start of a command's name, as typed. */
  | { kind: 'command'; typed: string; matches: readonly CommandDefinition[] }
  /** The name of an option; its start, if any, is on the line at `from`. */
  | { kind: 'option'; command: CommandDefinition; matches: readonly OptionDefinition[]; from: number }
  /** A value. It starts on the line at `from`, with the name of its option if that was typed. */
  | { kind: 'value'; command: CommandDefinition; option: OptionDefinition; typed: string; from: number }
  | { kind: 'nothing' };

const NOTHING: Completion = { kind: 'nothing' };

/**
 * What can come next at the end of a line.
 * @param isWhole whether a value is complete, such as one that was picked from the list
 */
export function completionOf(
  line: string,
  commands: readonly CommandDefinition[],
  isWhole: (option: OptionDefinition, value: string) => boolean,
): Completion {
  if (!line.startsWith('/')) return NOTHING;
  const { name, to } = commandName(line);
  if (to === line.length) return { kind: 'command', typed: name, matches: matching(commands, name) };
  const command = commands.find((one) => one.name === name);
  if (!command) return NOTHING;

  const segments = segmentsOf(line);
  const last = segments.at(-1);
  const optionFor = (key: string | null) =>
    key === null ? unnamedOption(command) : optionsOf(command).find((option) => option.name === key);
  const given = new Set(segments.map(({ key }) => optionFor(key)?.name));
  const free = optionsOf(command).filter((option) => !given.has(option.name));

  if (!last) {
    const required = free.find((option) => option.required);
    if (required) return { kind: 'value', command, option: required, typed: '', from: line.length };
    return { kind: 'option', command, matches: free, from: line.length };
  }
  const option = optionFor(last.key);
  if (!option) return NOTHING;

  // A complete value, then a space and perhaps the start of a name: "/ward name:Darley pri".
  const [, value = '', start = ''] = /^(.*?)\s+(\S*)$/s.exec(line.slice(last.valueFrom, last.to)) ?? [];
  const names = matching(free, start.toLowerCase());
  if (names.length > 0 && isWhole(option, unquoted(value))) {
    return { kind: 'option', command, matches: names, from: line.length - start.length };
  }
  // "/council pri": words without a name may be the start of one if no option is required.
  const opens = last.key === null && !option.required ? matching(optionsOf(command), last.text.toLowerCase()) : [];
  if (opens.length > 0) return { kind: 'option', command, matches: opens, from: last.from };
  return { kind: 'value', command, option, typed: last.text, from: last.from };
}

/** The fixed values of an option that match the typed text; null if the application suggests the values. */
export function knownValues(
  option: OptionDefinition,
  typed: string,
): { name: string; value: string | boolean }[] | null {
  if (hasAutocomplete(option)) return null;
  return matching(fixedChoices(option), typed.toLowerCase());
}

/** Writes a value on the line in such a way that parsing the line returns it. */
export function written(option: OptionDefinition, value: string): string {
  return `${option.name}:${/["“”]|\S:|^\s|\s$/.test(value) ? `"${value.replaceAll(/["“”]/g, '')}"` : value} `;
}

function matching<T extends { name: string }>(named: readonly T[], start: string): T[] {
  return named.filter(({ name }) => name.toLowerCase().startsWith(start));
}

function unquoted(value: string): string {
  return value.trim().replace(/^["“]([^"”]*)["”]$/, '$1');
}
