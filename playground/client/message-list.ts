import { newMessageId } from '../interactions.ts';
import { part } from './element.ts';
import type { Session } from './session.ts';

/** Within this many pixels of the end, the reader counts as being at the end. */
const NEAR_END_PX = 24;

const MENUS = '.row button[aria-haspopup]';
const BUTTONS = '.row button:not([aria-haspopup])';

/** A control's position among those of its kind, from 0: a redrawn message may have another number of menus. */
interface ControlPlace {
  kind: string;
  place: number;
}

/** A message on the page. */
export class ShownMessage {
  readonly id = newMessageId();
  element: HTMLElement;
  /** The name of the person who caused it. If it is ephemeral, only they see it. */
  readonly by: string;
  ephemeral = false;
  room = '';

  constructor(element: HTMLElement, by: string) {
    this.element = element;
    this.by = by;
  }

  /** The control that has the focus, by its position; null if none has. */
  focusedControl(): ControlPlace | null {
    for (const kind of [MENUS, BUTTONS]) {
      const place = this.#controls(kind).indexOf(document.activeElement as HTMLButtonElement);
      if (place >= 0) return { kind, place };
    }
    return null;
  }

  /**
   * Returns the focus to a control after the message was redrawn, unless the reader has moved on. It waits for a frame,
   * because the library draws its elements later, and nothing in them can have the focus before.
   */
  focusControl(focused: ControlPlace | null): void {
    requestAnimationFrame(() => {
      if (!focused || document.activeElement !== document.body) return;
      this.#controls(focused.kind)[focused.place]?.focus({ preventScroll: true });
    });
  }

  #controls(kind: string): HTMLButtonElement[] {
    return [...this.element.querySelectorAll<HTMLButtonElement>(kind)];
  }
}

/** The messages of all rooms; shows those of the open room that the person at the keyboard may see. */
export class MessageList {
  readonly #list = part('messages', HTMLElement);
  readonly #scroll = part('scroll', HTMLElement);
  readonly #all = new Set<ShownMessage>();
  readonly #session: Session;
  #atEnd = true;
  #height = 0;

  constructor(session: Session) {
    this.#session = session;
    this.#scroll.addEventListener('scroll', () => this.#noteScroll());
    // Messages grow after they are added: an image loads, or an element of the library takes its size.
    const resized = new ResizeObserver(() => {
      if (this.#atEnd) this.#scrollToEnd();
    });
    for (const watched of [this.#scroll, ...this.#scroll.children]) resized.observe(watched);
  }

  /**
   * Adds a message to the room that is open, and shows the end.
   * @param room another room, to which the bot posts unasked: the reader stays where they are
   */
  add(message: ShownMessage, room?: string): ShownMessage {
    message.room = room ?? this.#session.room;
    this.#all.add(message);
    this.#list.append(message.element);
    this.showVisible();
    if (this.#atEnd || room === undefined) this.#scrollToEnd();
    return message;
  }

  /** Replaces the element of a message. Its first line stays in place, unless the reader is at the end. */
  redraw(message: ShownMessage, element: HTMLElement, ephemeral: boolean): void {
    const top = message.element.getBoundingClientRect().top;
    message.element.replaceWith(element);
    message.element = element;
    message.ephemeral = ephemeral;
    this.showVisible();
    // The browser would keep the message below in place instead.
    requestAnimationFrame(() => {
      if (!this.#atEnd) this.#scroll.scrollTop += element.getBoundingClientRect().top - top;
    });
  }

  remove(message: ShownMessage): void {
    this.#all.delete(message);
    message.element.remove();
  }

  /** Removes a message that the reader dismisses. */
  dismiss(message: ShownMessage): void {
    this.remove(message);
    part('line', HTMLInputElement).focus();
  }

  /** Shows the end of the room that is open now. */
  openRoom(): void {
    this.showVisible();
    this.#scrollToEnd();
  }

  /** Hides the messages of other rooms, and the ephemeral ones of other people. */
  showVisible(): void {
    for (const { element, room, by, ephemeral } of this.#all) {
      element.hidden = room !== this.#session.room || (ephemeral && by !== this.#session.name);
    }
  }

  /** Only the reader's own scrolling leaves the end: a change of height moves the view as well. */
  #noteScroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroll;
    const isNear = scrollHeight - clientHeight - scrollTop <= NEAR_END_PX;
    const height = scrollHeight - clientHeight;
    if (isNear || height === this.#height) this.#atEnd = isNear;
    this.#height = height;
  }

  #scrollToEnd(): void {
    this.#atEnd = true;
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
    this.#height = this.#scroll.scrollHeight - this.#scroll.clientHeight;
  }
}
