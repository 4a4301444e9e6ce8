import { element, part } from './element.ts';

/** One thing that the line could go on with. */
export interface Suggestion {
  label: string;
  /** What may follow it, less prominent. */
  hint?: string;
  detail: string;
  /** Puts it on the line. */
  take(): void;
}

/** The list above the message box. */
export class Suggestions {
  readonly #box = part('suggestions', HTMLDivElement);
  readonly #head = part('suggestions-head', HTMLParagraphElement);
  readonly #list = part('suggestions-list', HTMLDivElement);
  readonly #line = part('line', HTMLInputElement);
  #items: readonly Suggestion[] = [];
  #active = -1;

  get isOpen(): boolean {
    return !this.#box.hidden;
  }

  /** The suggestion that arrows have moved to, if any. */
  get active(): Suggestion | undefined {
    return this.#items[this.#active];
  }

  get first(): Suggestion | undefined {
    return this.#items[0];
  }

  /** Shows a heading and what fits; a heading alone where nothing does. */
  show(head: string, items: readonly Suggestion[]): void {
    this.#items = items;
    this.#active = -1;
    this.#head.textContent = head;
    this.#list.replaceChildren(...items.map((item, place) => this.#row(item, place)));
    this.#box.hidden = false;
    this.#line.setAttribute('aria-expanded', 'true');
    this.#line.removeAttribute('aria-activedescendant');
  }

  close(): void {
    this.#items = [];
    this.#active = -1;
    this.#box.hidden = true;
    this.#line.setAttribute('aria-expanded', 'false');
    this.#line.removeAttribute('aria-activedescendant');
  }

  /** Moves down (1) or up (-1), round at the ends. */
  move(by: 1 | -1): void {
    if (this.#items.length === 0) return;
    const from = this.#active === -1 && by === -1 ? 0 : this.#active;
    this.#active = (from + by + this.#items.length) % this.#items.length;
    for (const [place, row] of [...this.#list.children].entries()) {
      row.setAttribute('aria-selected', String(place === this.#active));
      if (place === this.#active) row.scrollIntoView({ block: 'nearest' });
    }
    this.#line.setAttribute('aria-activedescendant', `suggestion-${this.#active}`);
  }

  #row({ label, hint = '', detail, take }: Suggestion, place: number): HTMLElement {
    const row = element('div', { id: `suggestion-${place}`, role: 'option', 'aria-selected': 'false' });
    const name = element('span', { class: 'label' }, label, element('span', { class: 'hint' }, hint && ` ${hint}`));
    row.append(name, element('span', { class: 'detail' }, detail));
    // The line keeps the focus, on a phone with its keyboard.
    row.addEventListener('mousedown', (event) => event.preventDefault());
    row.addEventListener('click', take);
    return row;
  }
}
