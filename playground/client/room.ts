import { part } from './element.ts';
import type { Session } from './session.ts';

let count = 0;

/** A message on the page. */
export class Shown {
  readonly id = `5000000000000000${String(++count).padStart(2, '0')}`;
  element: HTMLElement;
  /** Who caused it, and alone sees it where it is ephemeral. */
  readonly by: string;
  ephemeral = false;
  room = '';

  constructor(element: HTMLElement, by: string) {
    this.element = element;
    this.by = by;
  }

  /** Which of its controls has the focus, counted from 0; -1 where none has. */
  focusedControl(): number {
    return this.#controls().indexOf(document.activeElement as HTMLButtonElement);
  }

  /** Gives the focus back once the message is redrawn. */
  focusControl(place: number): void {
    this.#controls()[place]?.focus({ preventScroll: true });
  }

  #controls(): HTMLButtonElement[] {
    return [...this.element.querySelectorAll<HTMLButtonElement>('.row button')];
  }
}

/** The messages of all places, of which those of one place and one person's eyes are shown at a time. */
export class Room {
  readonly #list = part('messages', HTMLElement);
  readonly #scroll = part('scroll', HTMLElement);
  readonly #all = new Set<Shown>();
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  add(shown: Shown): Shown {
    shown.room = this.#session.room;
    this.#all.add(shown);
    this.#list.append(shown.element);
    this.show();
    this.#toEnd();
    return shown;
  }

  /** Puts a newly drawn message where it stood before; at the end, the page scrolls along. */
  redraw(shown: Shown, element: HTMLElement, ephemeral: boolean): void {
    const atEnd = this.#list.lastElementChild === shown.element;
    shown.element.replaceWith(element);
    shown.element = element;
    shown.ephemeral = ephemeral;
    this.show();
    if (atEnd) this.#toEnd();
  }

  remove(shown: Shown): void {
    this.#all.delete(shown);
    shown.element.remove();
    part('line', HTMLInputElement).focus();
  }

  /** Hides what stands elsewhere, and what is meant for other eyes. */
  show(): void {
    for (const { element, room, by, ephemeral } of this.#all) {
      element.hidden = room !== this.#session.room || (ephemeral && by !== this.#session.name);
    }
  }

  /**
   * Scrolls to the last message: to its end, or where it is taller than the page, to its beginning. The library's
   * elements take their size a moment after they are put in place.
   */
  #toEnd(): void {
    const scroll = () => {
      const last = this.#list.lastElementChild as HTMLElement | null;
      const tall = last !== null && last.offsetHeight > this.#scroll.clientHeight;
      if (tall) last.scrollIntoView({ block: 'start' });
      else this.#scroll.scrollTo({ top: this.#scroll.scrollHeight });
    };
    requestAnimationFrame(() => requestAnimationFrame(scroll));
  }
}
