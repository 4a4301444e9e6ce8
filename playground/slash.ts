import {
  type CommandDefinition,
  fixedChoices,
  hasAutocomplete,
  type OptionDefinition,
  optionsOf,
  unnamedOption,
} from './definitions.ts';
import { CHANNEL_OPTION, type TypedOption } from './interactions.ts';
import { commandName, type Segment, segmentsOf } from './segments.ts';

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** A line that cannot be sent as a command. The message says what can be typed instead. */
export class LineError extends Error {}

/** A command without a value for an option that it needs. */
export class MissingOption extends LineError {
  readonly option: OptionDefinition;

  constructor(message: string, option: OptionDefinition) {
    super(message);
    this.option = option;
  }
}

export interface TypedCommand {
  name: string;
  options: TypedOption[];
}

/**
 * Parses a typed line, such as `/ward Darley` or `/ward name:"St. Mary's" private:true`.
 * @throws LineError if the command or an option is unknown, or an option does not accept its value.
 * @throws MissingOption if a required option has no value.
 */
export function readLine(line: string, commands: readonly CommandDefinition[]): TypedCommand {
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
  if (missing) {
    const message = `/${name} needs ${missing.name}: ${missing.description}. ${usage(definition)}`;
    throw new MissingOption(message, missing);
  }
  return { name, options };
}

/** The options on a half-typed line, without those that cannot be parsed yet. */
export function givenOptions(line: string, definition: CommandDefinition): TypedOption[] {
  return segmentsOf(line).flatMap((segment) => {
    try {
      return segment.text === '' ? [] : [optionOf(segment, definition)];
    } catch (cause) {
      if (cause instanceof LineError) return [];
      throw cause;
    }
  });
}

function optionOf(segment: Segment, definition: CommandDefinition): TypedOption {
  const option = optionFor(segment, definition);
  const given = { name: option.name, value: valueFor(option, segment.text) };
  return option.type === CHANNEL_OPTION ? { ...given, type: CHANNEL_OPTION } : given;
}

/** The option for a part of a line. @throws LineError if the command has no such option. */
function optionFor(segment: Segment, definition: CommandDefinition): OptionDefinition {
  const option =
    segment.key === null ? unnamedOption(definition) : optionsOf(definition).find(({ name }) => name === segment.key);
  if (option) return option;
  if (optionsOf(definition).length === 0) throw new LineError(`/${definition.name} takes no options.`);
  const quoting = ' Put a value that has a colon in it in double quotes.';
  throw new LineError(`/${definition.name} has no option ${segment.key}. ${usage(definition)}${quoting}`);
}

/** The value that an option sends for a text. @throws LineError if the text is not one of the option's choices. */
function valueFor(option: OptionDefinition, text: string): string | boolean {
  const choices = fixedChoices(option);
  if (choices.length === 0 || hasAutocomplete(option)) return text;
  const wanted = text.toLowerCase();
  const choice = choices.find(
    ({ name, value }) => name.toLowerCase() === wanted || String(value).toLowerCase() === wanted,
  );
  if (choice) return choice.value;
  throw new LineError(`${option.name} must be ${either.format(choices.map(({ name }) => name))}, not "${text}".`);
}

/** How to type a command: `Usage: /ward name:… [election:…] [private:…]`. */
function usage(definition: CommandDefinition): string {
  const options = optionsOf(definition).map(({ name, required }) => (required ? `${name}:…` : `[${name}:…]`));
  return `Usage: ${[`/${definition.name}`, ...options].join(' ')}.`;
}
