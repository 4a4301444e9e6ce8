import {
  choicesOf,
  type Definition,
  type OptionDefinition,
  optionsOf,
  suggests,
  unnamedOption,
} from './definitions.ts';
import type { TypedOption } from './interactions.ts';
import { commandName, type Segment, segmentsOf } from './segments.ts';

/** A line that is not a command, with a message that says what there is instead. */
export class LineError extends Error {}

export interface TypedCommand {
  name: string;
  options: TypedOption[];
}

/**
 * A typed line, such as `/ward Darley` or `/ward name:"St. Mary's" private:true`, as the command it stands for.
 * @throws LineError for an unknown command or option, a value that an option does not take, a required one missing.
 */
export function readLine(line: string, commands: readonly Definition[]): TypedCommand {
  const { name } = commandName(line.trim());
  const definition = commands.find((command) => command.name === name);
  if (!definition) {
    const known = commands.map((command) => `/${command.name}`).join(', ');
    throw new LineError(`${name ? `There is no command /${name}.` : 'A command is missing.'} There are: ${known}.`);
  }
  const options: TypedOption[] = [];
  for (const segment of segmentsOf(line.trim())) {
    if (segment.text === '') continue;
    const option = optionOf(segment, definition);
    if (options.some((given) => given.name === option.name)) throw new LineError(`${option.name} is given twice.`);
    options.push(option);
  }
  const missing = optionsOf(definition).find(
    (option) => option.required && !options.some((given) => given.name === option.name),
  );
  if (missing) throw new LineError(`/${name} needs ${missing.name}: ${missing.description}. ${usage(definition)}`);
  return { name, options };
}

/** The options on a line that is still being typed: those that can be read, without those that cannot yet. */
export function givenOptions(line: string, definition: Definition): TypedOption[] {
  return segmentsOf(line).flatMap((segment) => {
    try {
      return segment.text === '' ? [] : [optionOf(segment, definition)];
    } catch (cause) {
      if (cause instanceof LineError) return [];
      throw cause;
    }
  });
}

function optionOf(segment: Segment, definition: Definition): TypedOption {
  const option = optionFor(segment, definition);
  return { name: option.name, value: valueFor(option, segment.text) };
}

/** The option that a part of a line belongs to. @throws LineError where the command has no such option. */
function optionFor(segment: Segment, definition: Definition): OptionDefinition {
  const option =
    segment.key === null ? unnamedOption(definition) : optionsOf(definition).find(({ name }) => name === segment.key);
  if (option) return option;
  if (optionsOf(definition).length === 0) throw new LineError(`/${definition.name} takes no options.`);
  const quoting = ' Put a value that has a colon in it in double quotes.';
  throw new LineError(`/${definition.name} has no option ${segment.key}. ${usage(definition)}${quoting}`);
}

/** A value in the option's own terms. @throws LineError where it takes only certain ones, and not this. */
function valueFor(option: OptionDefinition, text: string): string | boolean {
  const choices = choicesOf(option);
  if (choices.length === 0 || suggests(option)) return text;
  const wanted = text.toLowerCase();
  const choice = choices.find(
    ({ name, value }) => name.toLowerCase() === wanted || String(value).toLowerCase() === wanted,
  );
  if (choice) return choice.value;
  throw new LineError(`${option.name} is one of ${choices.map(({ name }) => name).join(', ')}, and not "${text}".`);
}

/** How a command is written: `Usage: /ward name:… [election:…] [private:…]`. */
function usage(definition: Definition): string {
  const options = optionsOf(definition).map(({ name, required }) => (required ? `${name}:…` : `[${name}:…]`));
  return `Usage: ${[`/${definition.name}`, ...options].join(' ')}.`;
}
