import { type CommandDefinition, fixedChoices, type OptionDefinition, whyNotOffered } from '../definitions.ts';
import type { Person } from '../interactions.ts';
import { commandName } from '../segments.ts';
import { LineError, MissingOption, readLine, type TypedCommand } from '../slash.ts';
import { part } from './element.ts';
import { Suggester } from './suggester.ts';
import { SuggestionList, type SuggestionRow } from './suggestion-list.ts';

/** What the message box does with a line. */
interface Actions {
  send(command: TypedCommand): void;
  /** Posts a line that is not a command. */
  post(text: string): void;
}

/** The message box: suggests what to type, and sends a line as a command or posts it. */
export class Composer {
  readonly #line = part('line', HTMLInputElement);
  readonly #complaint = part('complaint', HTMLParagraphElement);
  readonly #list = new SuggestionList();
  readonly #suggester: Suggester;
  readonly #person: () => Person;
  readonly #actions: Actions;
  #commands: readonly CommandDefinition[];
  /** The value behind a suggestion that was picked, by its option and the words that the line shows. */
  readonly #values = new Map<string, string>();
  #last = '';

  constructor(commands: readonly CommandDefinition[], actions: Actions, person: () => Person) {
    this.#commands = commands;
    this.#actions = actions;
    this.#person = person;
    this.#suggester = new Suggester(this.#list, person);
    this.#line.addEventListener('input', () => this.#suggest());
    this.#line.addEventListener('focus', () => this.#suggest());
    this.#line.addEventListener('blur', () => this.#suggester.close());
    this.#line.addEventListener('keydown', (event) => this.#press(event));
    part('composer', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit(this.#line.value);
    });
  }

  /** Takes over the commands of a new version of the bot. */
  set commands(commands: readonly CommandDefinition[]) {
    this.#commands = commands;
    if (document.activeElement === this.#line) this.#suggest();
  }

  /** Sends a line, asks for an option that is missing, or says why the line cannot be sent. */
  submit(line: string): void {
    if (line.trim() === '') return;
    try {
      const act = this.#read(line);
      this.#last = line.trim();
      this.#line.value = '';
      this.#complain('');
      this.#suggester.close();
      act();
    } catch (cause) {
      if (!(cause instanceof LineError)) throw cause;
      this.#suggester.close();
      if (cause instanceof MissingOption) this.#askFor(cause.option, line.trimEnd());
      else this.#complain(cause.message);
    }
  }

  /** Types the start of a command, ready for its options. */
  begin(command: string): void {
    this.#type(`/${command} `);
  }

  /** What a line asks for. @throws LineError if it cannot be sent here. */
  #read(line: string): () => void {
    if (!line.trimStart().startsWith('/')) return () => this.#actions.post(line.trim());
    const { name } = commandName(line.trim());
    const definition = this.#commands.find((command) => command.name === name);
    const refusal = definition && whyNotOffered(definition, this.#person());
    if (refusal) throw new LineError(refusal);
    const { options } = readLine(line, this.#offered());
    const meant = options.map((option) => ({
      ...option,
      value: this.#values.get(key(option.name, option.value)) ?? option.value,
    }));
    return () => this.#actions.send({ name, options: meant });
  }

  /** Puts the name of an option on the line, ready for its value; complains if it is already there. */
  #askFor(option: OptionDefinition, line: string): void {
    const name = `${option.name}:`;
    const isAsked = line.endsWith(` ${name}`);
    this.#type(isAsked ? line : `${line} ${name}`);
    if (isAsked) this.#complain(`This option is required: ${option.name} (${option.description}).`);
  }

  #type(text: string): void {
    this.#line.value = text;
    this.#line.focus();
    this.#line.setSelectionRange(text.length, text.length);
    this.#suggest();
  }

  #suggest(): void {
    this.#complain('');
    const line = this.#line.value.slice(0, this.#line.selectionStart ?? undefined);
    const rest = this.#line.value.slice(line.length);
    const isWhole = (option: OptionDefinition, text: string) =>
      this.#values.has(key(option.name, text)) ||
      fixedChoices(option).some(({ name }) => name.toLowerCase() === text.toLowerCase());
    const put = (text: string, option?: OptionDefinition, shown?: string, value?: string) => {
      if (option && shown && value !== undefined) this.#values.set(key(option.name, shown), value);
      this.#type(`${text}${rest}`);
    };
    void this.#suggester.suggest(line, this.#offered(), isWhole, put);
  }

  #press(event: KeyboardEvent): void {
    const { highlighted, next, isOpen } = this.#list;
    if (event.isComposing) return;
    if (event.key === 'ArrowUp' && !isOpen && this.#line.value === '' && this.#last) this.#type(this.#last);
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && isOpen) {
      event.preventDefault();
      this.#list.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Tab' && !event.shiftKey && isOpen && next) this.#pick(event, next);
    else if (event.key === 'Escape' && isOpen) this.#suggester.close();
    else if (event.key === 'Enter' && isOpen && highlighted) {
      this.#pick(event, highlighted);
      // A line that needed nothing more is sent with one key press.
      if (highlighted.isTyped) this.submit(this.#line.value);
    }
  }

  #pick(event: KeyboardEvent, row: SuggestionRow): void {
    event.preventDefault();
    row.pick();
  }

  #offered(): CommandDefinition[] {
    return this.#commands.filter((command) => whyNotOffered(command, this.#person()) === null);
  }

  #complain(message: string): void {
    this.#complaint.textContent = message;
    this.#complaint.hidden = message === '';
  }
}

function key(option: string, text: string | boolean): string {
  return `${option}:${text}`;
}
