/** What a line that is being typed can go on with; the page shows it and asks the application where it must. */
import {
  choicesOf,
  type Definition,
  type OptionDefinition,
  optionsOf,
  suggests,
  unnamedOption,
} from './definitions.ts';
import { commandName, segmentsOf } from './segments.ts';

export type Completion =
  /** A command's name is being typed. */
  | { kind: 'command'; matches: readonly Definition[] }
  /** An option can be named; what stands from `from` on is the beginning of its name. */
  | { kind: 'option'; command: Definition; matches: readonly OptionDefinition[]; from: number }
  /** A value is being typed; it stands from `from` on, its option's name included where that is typed. */
  | { kind: 'value'; command: Definition; option: OptionDefinition; typed: string; from: number }
  | { kind: 'nothing' };

const NOTHING: Completion = { kind: 'nothing' };

/**
 * What can come next at the end of a line.
 * @param isWhole whether a value is complete, as one that was chosen from the list is
 */
export function completionOf(
  line: string,
  commands: readonly Definition[],
  isWhole: (option: OptionDefinition, value: string) => boolean,
): Completion {
  if (!line.startsWith('/')) return NOTHING;
  const { name, to } = commandName(line);
  if (to === line.length) return { kind: 'command', matches: matching(commands, name) };
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

  // After a whole value a space and perhaps the beginning of a name: "/ward name:Darley pri".
  const [, value = '', begun = ''] = /^(.*?)\s+(\S*)$/s.exec(line.slice(last.valueFrom, last.to)) ?? [];
  const names = matching(free, begun.toLowerCase());
  if (names.length > 0 && isWhole(option, unquoted(value))) {
    return { kind: 'option', command, matches: names, from: line.length - begun.length };
  }
  // "/council pri": words without a name may be the beginning of one where no option has to come first.
  const opens = last.key === null && !option.required ? matching(optionsOf(command), last.text.toLowerCase()) : [];
  if (opens.length > 0) return { kind: 'option', command, matches: opens, from: last.from };
  return { kind: 'value', command, option, typed: last.text, from: last.from };
}

/** The values of an option that are known beforehand and fit what is typed; null where the application has to be asked. */
export function knownValues(
  option: OptionDefinition,
  typed: string,
): { name: string; value: string | boolean }[] | null {
  if (suggests(option)) return null;
  return matching(choicesOf(option), typed.toLowerCase());
}

/** How a value is written on the line, so that reading the line gives it back. */
export function written(option: OptionDefinition, value: string): string {
  return `${option.name}:${/["“”]|\S:|^\s|\s$/.test(value) ? `"${value.replaceAll(/["“”]/g, '')}"` : value} `;
}

function matching<T extends { name: string }>(named: readonly T[], begun: string): T[] {
  return named.filter(({ name }) => name.toLowerCase().startsWith(begun));
}

function unquoted(value: string): string {
  return value.trim().replace(/^["“]([^"”]*)["”]$/, '$1');
}
