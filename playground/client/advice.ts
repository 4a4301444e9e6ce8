import { completionOf, knownValues, written } from '../completion.ts';
import { type Definition, type OptionDefinition, optionsOf } from '../definitions.ts';
import { autocompleteInteraction, type Person, type TypedOption } from '../interactions.ts';
import { givenOptions } from '../slash.ts';
import { send } from './send.ts';
import type { Suggestion } from './suggestions.ts';

const SUGGESTIONS = 8;
/** Discord too waits for a pause in typing before it asks the application. */
const PAUSE_MS = 120;

export interface Advised {
  head: string;
  items: Suggestion[];
}

/** Puts a line in the place of what was typed; with an option, the words shown for a value and the value itself. */
type Put = (line: string, option?: OptionDefinition, shown?: string, value?: string) => void;

/** What to suggest for a line: from the definitions where they say it, from the Worker where only it knows. */
export class Advice {
  readonly #commands: readonly Definition[];
  readonly #who: () => Person;
  #asked = 0;

  constructor(commands: readonly Definition[], who: () => Person) {
    this.#commands = commands;
    this.#who = who;
  }

  /** Lets go of what was asked: nothing will be shown for it any more. */
  forget(): void {
    this.#asked += 1;
  }

  /** Shows what fits, now or once the Worker has answered; a later line makes an earlier answer void. */
  on(
    line: string,
    isWhole: (option: OptionDefinition, text: string) => boolean,
    put: Put,
    show: (advised: Advised) => void,
  ): 'something' | 'nothing' {
    this.forget();
    const completion = completionOf(line, this.#commands, isWhole);
    switch (completion.kind) {
      case 'nothing':
        return 'nothing';
      case 'command':
        if (completion.matches.length === 0) return 'nothing';
        show({ head: 'COMMANDS', items: completion.matches.map((command) => commandRow(command, put)) });
        return 'something';
      case 'option': {
        if (completion.matches.length === 0) return 'nothing';
        const before = line.slice(0, completion.from);
        const items = completion.matches.map((option) => optionRow(option, () => put(`${before}${option.name}:`)));
        show({ head: `OPTIONS of /${completion.command.name}`, items });
        return 'something';
      }
      case 'value': {
        const { command, option, typed, from } = completion;
        const head = `${option.name.toUpperCase()}  ${option.description}`;
        const before = line.slice(0, from);
        const rowOf = ({ name, value }: { name: string; value: string | boolean }): Suggestion => ({
          label: name,
          detail: '',
          take: () =>
            put(`${before}${written(option, name)}`, option, name, typeof value === 'string' ? value : undefined),
        });
        const known = knownValues(option, typed);
        if (known) show({ head, items: known.map(rowOf) });
        else {
          const others = givenOptions(before, command);
          void this.#ask(command, others, { name: option.name, value: typed }, this.#asked).then((choices) => {
            if (choices)
              show({ head: choices.length > 0 ? head : `${head}: nothing suggested`, items: choices.map(rowOf) });
          });
        }
        return 'something';
      }
    }
  }

  /** The Worker's choices for an option; null where something else has been typed since. */
  async #ask(
    { name }: Definition,
    given: readonly TypedOption[],
    focused: { name: string; value: string },
    asked: number,
  ): Promise<{ name: string; value: string }[] | null> {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (asked !== this.#asked) return null;
    const reply = await send(autocompleteInteraction(name, [...given, { ...focused, focused: true }], this.#who()));
    if (asked !== this.#asked) return null;
    if (!('response' in reply) || reply.response.type !== SUGGESTIONS) return [];
    return (reply.response.data.choices ?? []).map((choice) => ({ name: choice.name, value: String(choice.value) }));
  }
}

function commandRow(command: Definition, put: Put): Suggestion {
  const hint = optionsOf(command)
    .map(({ name }) => name)
    .join(' ');
  return { label: `/${command.name}`, hint, detail: command.description, take: () => put(`/${command.name} `) };
}

function optionRow({ name, description }: OptionDefinition, take: () => void): Suggestion {
  return { label: name, detail: description, take };
}
