import { type Completion, completionOf, knownValues, written } from '../completion.ts';
import { type CommandDefinition, type OptionDefinition, optionsOf, requiredOption } from '../definitions.ts';
import { autocompleteInteraction, type Person, type TypedOption } from '../interactions.ts';
import { givenOptions } from '../slash.ts';
import { send } from './send.ts';
import type { SuggestionBox, SuggestionList, SuggestionRow } from './suggestion-list.ts';

const AUTOCOMPLETE_RESULT = 8;
/** Discord also waits for a pause in typing before it asks the application. */
const PAUSE_MS = 120;

/** Replaces the line; with an option, also remembers the value behind the words that the line shows for it. */
type Put = (line: string, option?: OptionDefinition, shown?: string, value?: string) => void;

interface NamedValue {
  name: string;
  value: string | boolean;
}

/** Suggests what can come next on a line, from the definitions if possible, otherwise from the Worker. */
export class Suggester {
  readonly #list: SuggestionList;
  readonly #person: () => Person;
  #requests = 0;

  constructor(list: SuggestionList, person: () => Person) {
    this.#list = list;
    this.#person = person;
  }

  /** Closes the list, and drops the Worker's answer if one is on its way. */
  close(): void {
    this.#requests += 1;
    this.#list.close();
  }

  /** Shows the suggestions for a line, now or when the Worker has answered; drops the answer for an earlier line. */
  async suggest(
    line: string,
    commands: readonly CommandDefinition[],
    isWhole: (option: OptionDefinition, text: string) => boolean,
    put: Put,
  ): Promise<void> {
    const request = ++this.#requests;
    const completion = completionOf(line, commands, isWhole);
    if (completion.kind !== 'value') {
      const box = boxOf(completion, line, put);
      if (box.rows.length > 0) this.#list.show(box);
      else this.#list.close();
      return;
    }
    const { command, option, typed, from } = completion;
    const before = line.slice(0, from);
    const head = `${option.name.toUpperCase()}  ${option.description}${option.required ? ' (required)' : ''}`;
    const rowOf = ({ name, value }: NamedValue): SuggestionRow => ({
      label: name,
      detail: '',
      isTyped: name.toLowerCase() === typed.toLowerCase(),
      pick: () => put(`${before}${written(option, name)}`, option, name, typeof value === 'string' ? value : undefined),
    });
    const show = (values: readonly NamedValue[]) => {
      const none = values.length === 0 ? ': no suggestions' : '';
      this.#list.show({ head: `${head}${none}`, rows: values.map(rowOf), highlight: true });
    };
    const known = knownValues(option, typed);
    if (known) return show(known);
    this.#list.wait(head);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (request !== this.#requests) return;
    const values = await this.#askWorker(command, givenOptions(before, command), { name: option.name, value: typed });
    if (request === this.#requests) show(values);
  }

  /** The Worker's suggestions for an option; none if it does not answer. */
  async #askWorker(
    { name }: CommandDefinition,
    given: readonly TypedOption[],
    focused: { name: string; value: string },
  ): Promise<NamedValue[]> {
    const reply = await send(autocompleteInteraction(name, [...given, { ...focused, focused: true }], this.#person()));
    if (!('response' in reply) || reply.response.type !== AUTOCOMPLETE_RESULT) return [];
    return (reply.response.data.choices ?? []).map((choice) => ({ name: choice.name, value: String(choice.value) }));
  }
}

function boxOf(completion: Exclude<Completion, { kind: 'value' }>, line: string, put: Put): SuggestionBox {
  switch (completion.kind) {
    case 'nothing':
      return { head: '', rows: [], highlight: false };
    case 'command':
      return {
        head: 'COMMANDS',
        rows: completion.matches.map((command) => commandRow(command, completion.typed, put)),
        highlight: true,
      };
    case 'option': {
      const { command, matches, from } = completion;
      const before = line.slice(0, from);
      const rows = matches.map((option) => optionRow(option, () => put(`${before}${option.name}:`)));
      // The command can be sent without more options, so Enter only picks one if its name was begun.
      return { head: `OPTIONS of /${command.name}`, rows, highlight: from < line.length };
    }
  }
}

function commandRow(command: CommandDefinition, typed: string, put: Put): SuggestionRow {
  const hint = optionsOf(command)
    .map(({ name }) => name)
    .join(' ');
  const required = requiredOption(command);
  const line = `/${command.name} ${required ? `${required.name}:` : ''}`;
  return {
    label: `/${command.name}`,
    hint,
    detail: command.description,
    isTyped: command.name === typed,
    pick: () => put(line),
  };
}

function optionRow({ name, description }: OptionDefinition, pick: () => void): SuggestionRow {
  return { label: name, detail: description, isTyped: false, pick };
}
