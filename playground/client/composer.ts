import { choicesOf, type Definition, type OptionDefinition } from '../definitions.ts';
import { LineError, readLine, type TypedCommand } from '../slash.ts';
import type { Advice } from './advice.ts';
import { part } from './element.ts';
import { Suggestions } from './suggestions.ts';

/** The message box: a line is typed with help, and sent as a command. */
export class Composer {
  readonly #line = part('line', HTMLInputElement);
  readonly #complaint = part('complaint', HTMLParagraphElement);
  readonly #suggestions = new Suggestions();
  readonly #advice: Advice;
  readonly #commands: readonly Definition[];
  readonly #send: (command: TypedCommand) => void;
  /** What stands behind a suggestion that was taken, by option and by the words the line shows for it. */
  readonly #values = new Map<string, string>();
  #last = '';

  constructor(commands: readonly Definition[], send: (command: TypedCommand) => void, advice: Advice) {
    this.#commands = commands;
    this.#send = send;
    this.#advice = advice;
    this.#line.addEventListener('input', () => this.#help());
    this.#line.addEventListener('focus', () => this.#help());
    this.#line.addEventListener('blur', () => this.#close());
    this.#line.addEventListener('keydown', (event) => this.#press(event));
    part('composer', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit(this.#line.value);
    });
  }

  /** Sends a line, or says why it cannot be sent. */
  submit(line: string): void {
    if (line.trim() === '') return;
    try {
      if (!line.trimStart().startsWith('/')) throw new LineError('Only commands reach the bot: type / to see them.');
      const { name, options } = readLine(line, this.#commands);
      const meant = options.map((option) => ({
        ...option,
        value: this.#values.get(key(option.name, option.value)) ?? option.value,
      }));
      this.#last = line.trim();
      this.#line.value = '';
      this.#complain('');
      this.#close();
      this.#send({ name, options: meant });
    } catch (cause) {
      if (!(cause instanceof LineError)) throw cause;
      this.#close();
      this.#complain(cause.message);
    }
  }

  /** Puts text on the line as though it had been typed. */
  type(text: string): void {
    this.#line.value = text;
    this.#line.focus();
    this.#line.setSelectionRange(text.length, text.length);
    this.#help();
  }

  async #help(): Promise<void> {
    this.#complain('');
    const line = this.#line.value.slice(0, this.#line.selectionStart ?? undefined);
    const rest = this.#line.value.slice(line.length);
    const isWhole = (option: OptionDefinition, text: string) =>
      this.#values.has(key(option.name, text)) ||
      choicesOf(option).some(({ name }) => name.toLowerCase() === text.toLowerCase());
    const put = (text: string, option?: OptionDefinition, shown?: string, value?: string) => {
      if (option && shown && value !== undefined) this.#values.set(key(option.name, shown), value);
      this.type(`${text}${rest}`);
    };
    const advice = this.#advice.on(line, isWhole, put, ({ head, items }) => this.#suggestions.show(head, items));
    if (advice === 'nothing') this.#close();
  }

  #press(event: KeyboardEvent): void {
    const { active, first, isOpen } = this.#suggestions;
    const take = (suggestion: typeof first) => {
      event.preventDefault();
      suggestion?.take();
    };
    if (event.isComposing) return;
    if (event.key === 'ArrowUp' && !isOpen && this.#line.value === '' && this.#last) this.type(this.#last);
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && isOpen) {
      event.preventDefault();
      this.#suggestions.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Tab' && !event.shiftKey && isOpen && first) take(active ?? first);
    else if (event.key === 'Escape' && isOpen) this.#close();
    else if (event.key === 'Enter' && isOpen && active) take(active);
    // Enter on half a name completes it; a whole line goes as it was typed.
    else if (event.key === 'Enter' && isOpen && first && this.#isHalfAName()) take(first);
  }

  #isHalfAName(): boolean {
    const typed = /^\/(\S*)$/.exec(this.#line.value)?.[1];
    return typed !== undefined && !this.#commands.some(({ name }) => name === typed.toLowerCase());
  }

  /** Closes the list, and keeps an answer that is still on its way from opening it again. */
  #close(): void {
    this.#advice.forget();
    this.#suggestions.close();
  }

  #complain(message: string): void {
    this.#complaint.textContent = message;
    this.#complaint.hidden = message === '';
  }
}

function key(option: string, text: string | boolean): string {
  return `${option}:${text}`;
}
