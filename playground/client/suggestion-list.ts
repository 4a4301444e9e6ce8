import { element, part } from './element.ts';

/** One row of the list: something that can come next on the line. */
export interface SuggestionRow {
  label: string;
  /** What can follow it, in fainter text. */
  hint?: string;
  detail: string;
  /** Whether the line already says exactly this. */
  isTyped: boolean;
  /** Puts it on the line. */
  pick(): void;
}

/** A heading and the rows under it. */
export interface SuggestionBox {
  head: string;
  rows: readonly SuggestionRow[];
  /** Whether a row is highlighted from the start, so that Enter picks it. */
  highlight: boolean;
}

const NONE = -1;

/** The list above the message box. */
export class SuggestionList {
  readonly #box = part('suggestions', HTMLDivElement);
  readonly #head = part('suggestions-head', HTMLParagraphElement);
  readonly #list = part('suggestions-list', HTMLDivElement);
  readonly #line = part('line', HTMLInputElement);
  #rows: readonly SuggestionRow[] = [];
  #place = NONE;
  #isWaiting = false;

  get isOpen(): boolean {
    return !this.#box.hidden;
  }

  get highlighted(): SuggestionRow | undefined {
    return this.#rows[this.#place];
  }

  /** The row that Tab picks: the highlighted one, otherwise the first. */
  get next(): SuggestionRow | undefined {
    return this.#isWaiting ? undefined : (this.highlighted ?? this.#rows[0]);
  }

  /** Opens the list. A row that says what is already typed is highlighted before the first one. */
  show({ head, rows, highlight }: SuggestionBox): void {
    this.#isWaiting = false;
    this.#rows = rows;
    this.#head.textContent = head;
    this.#list.replaceChildren(...rows.map((row, place) => this.#rowElement(row, place)));
    this.#box.hidden = false;
    this.#line.setAttribute('aria-expanded', 'true');
    const typed = rows.findIndex(({ isTyped }) => isTyped);
    this.#highlight(highlight && rows.length > 0 ? Math.max(typed, 0) : NONE);
    this.#list.scrollTop = 0;
    this.#scrollToHighlighted();
  }

  /** Opens the list while its rows are on their way. Rows of the same heading stay, but cannot be picked by key. */
  wait(head: string): void {
    if (!this.isOpen || this.#head.textContent !== head) this.show({ head, rows: [], highlight: false });
    this.#highlight(NONE);
    this.#isWaiting = true;
  }

  close(): void {
    this.#rows = [];
    this.#isWaiting = false;
    this.#highlight(NONE);
    this.#box.hidden = true;
    this.#line.setAttribute('aria-expanded', 'false');
  }

  /** Moves the highlight down (1) or up (-1), and round at the ends. */
  move(by: 1 | -1): void {
    if (this.#rows.length === 0 || this.#isWaiting) return;
    const from = this.#place === NONE && by === -1 ? 0 : this.#place;
    this.#highlight((from + by + this.#rows.length) % this.#rows.length);
    this.#scrollToHighlighted();
  }

  #highlight(place: number): void {
    this.#place = place;
    for (const [at, row] of [...this.#list.children].entries()) row.setAttribute('aria-selected', String(at === place));
    if (place === NONE) this.#line.removeAttribute('aria-activedescendant');
    else this.#line.setAttribute('aria-activedescendant', `suggestion-${place}`);
  }

  #scrollToHighlighted(): void {
    this.#list.children[this.#place]?.scrollIntoView({ block: 'nearest' });
  }

  #rowElement({ label, hint = '', detail, pick }: SuggestionRow, place: number): HTMLElement {
    const row = element('div', { id: `suggestion-${place}`, role: 'option', 'aria-selected': 'false' });
    const name = element('span', { class: 'label' }, label, element('span', { class: 'hint' }, hint && ` ${hint}`));
    row.append(name, element('span', { class: 'detail' }, detail));
    // Pressing a row must not take the focus from the line, or a phone would close its keyboard.
    row.addEventListener('mousedown', (event) => event.preventDefault());
    row.addEventListener('mousemove', () => {
      if (!this.#isWaiting && place !== this.#place) this.#highlight(place);
    });
    row.addEventListener('click', pick);
    return row;
  }
}
