import type { NightView, PostedMessage } from '../../night/view.ts';
import { drawnMessage, type MessageFrame } from '../message.ts';
import { type MessageList, ShownMessage } from '../message-list.ts';

/** Shows what the bot posts in the channels, unasked. */
export class NightMessages {
  readonly #messages: MessageList;
  readonly #shown = new Map<string, { message: ShownMessage; edited: string | null }>();
  #night = 0;

  constructor(messages: MessageList) {
    this.#messages = messages;
  }

  show({ night, messages }: NightView): void {
    if (night !== this.#night) this.#clear();
    this.#night = night;
    for (const posted of messages) {
      const known = this.#shown.get(posted.id);
      if (known?.edited === posted.edited) continue;
      if (known) this.#messages.redraw(known.message, drawn(posted), false);
      const message = known?.message ?? this.#messages.add(new ShownMessage(drawn(posted), ''), posted.channel);
      this.#shown.set(posted.id, { message, edited: posted.edited });
    }
  }

  #clear(): void {
    for (const { message } of this.#shown.values()) this.#messages.remove(message);
    this.#shown.clear();
  }
}

function drawn({ embeds, at, edited }: PostedMessage): HTMLElement {
  const frame: MessageFrame = {
    by: '',
    action: null,
    at: new Date(at),
    ephemeral: false,
    remarks: edited ? ['This message was edited.'] : [],
  };
  const nothing = () => {};
  return drawnMessage({ embeds }, frame, nothing, nothing);
}
