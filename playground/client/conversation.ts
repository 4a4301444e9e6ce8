import type { MessageCommandDefinition } from '../definitions.ts';
import type { Person } from '../interactions.ts';
import { commandInteraction, componentInteraction, messageCommandInteraction } from '../interactions.ts';
import type { TypedCommand } from '../slash.ts';
import { type Apps, drawnApps } from './apps.ts';
import { setBusy } from './controls.ts';
import { drawnMessage, faultMessage, type MessageData, type MessageFrame, waitingMessage } from './message.ts';
import { type MessageList, ShownMessage } from './message-list.ts';
import { type BotReply, DISCORD_WAITS_MS, send } from './send.ts';

const EPHEMERAL = 64;
const NEW_MESSAGE = 4;
const UPDATE_MESSAGE = 7;

/** Sends commands and clicks, and shows the replies. */
export class Conversation {
  readonly #messages: MessageList;
  readonly #person: () => Person & { name: string };
  readonly apps: { commands: readonly MessageCommandDefinition[]; use: Apps['use'] } = {
    commands: [],
    use: (name, message) => void this.#askOn(name, message),
  };

  constructor(messages: MessageList, person: () => Person & { name: string }) {
    this.#messages = messages;
    this.#person = person;
  }

  /** Sends a command. A message that says the reply is on its way is shown until it arrives. */
  async ask({ name, options }: TypedCommand): Promise<void> {
    const person = this.#person();
    const frame = frameOf(person.name, `used /${name}`);
    const shown = this.#messages.add(new ShownMessage(waitingMessage(frame), person.name));
    this.#settle(shown, frame, await send(commandInteraction(name, options, person)));
  }

  /** The commands on messages. All of them can be used here. */
  set messageCommands(commands: readonly MessageCommandDefinition[]) {
    this.apps.commands = commands;
  }

  /** Uses a command on a message. */
  async #askOn(name: string, message: object): Promise<void> {
    const person = this.#person();
    const frame = frameOf(person.name, `used ${name}`);
    const shown = this.#messages.add(new ShownMessage(waitingMessage(frame), person.name));
    this.#settle(shown, frame, await send(messageCommandInteraction(name, message, person)));
  }

  /** Uses a control of a message: the reply changes that message, or is a new one. */
  async #use(
    shown: ShownMessage,
    data: MessageData,
    frame: MessageFrame,
    customId: string,
    values?: readonly string[],
  ): Promise<void> {
    const person = this.#person();
    // A disabled control loses the focus.
    const focused = shown.focusedControl();
    setBusy(shown.element, true);
    const message = {
      id: shown.id,
      content: data.content,
      embeds: data.embeds,
      components: data.components,
      flags: data.flags,
    };
    const reply = await send(componentInteraction(customId, person, values, message));
    setBusy(shown.element, false);
    if ('response' in reply && reply.response.type === UPDATE_MESSAGE) {
      const changed = { ...reply.response.data, flags: data.flags } as MessageData;
      this.#draw(shown, changed, { ...frame, remarks: remarksOn(reply) });
      shown.focusControl(focused);
      return;
    }
    const nextFrame = frameOf(person.name, null);
    const next = this.#messages.add(new ShownMessage(waitingMessage(nextFrame), person.name));
    this.#settle(next, nextFrame, reply);
    // Redraws a menu with the choice that it showed before.
    this.#draw(shown, data, frame);
  }

  #settle(shown: ShownMessage, frame: MessageFrame, reply: BotReply): void {
    const remarks = remarksOn(reply);
    if ('response' in reply && reply.response.type === NEW_MESSAGE) {
      const { data } = reply.response;
      const ephemeral = (Number(data.flags ?? 0) & EPHEMERAL) !== 0;
      this.#draw(shown, data, { ...frame, ephemeral, remarks });
      return;
    }
    const fault = 'fault' in reply ? reply.fault : `This page cannot show a response of type ${reply.response.type}.`;
    const dismiss = () => this.#messages.dismiss(shown);
    this.#messages.redraw(shown, faultMessage(fault, { ...frame, ephemeral: true, remarks }, dismiss), true);
  }

  #draw(shown: ShownMessage, data: MessageData, frame: MessageFrame): void {
    const use = (id: string, values?: readonly string[]) => void this.#use(shown, data, frame, id, values);
    const drawn = drawnMessage(data, frame, use, () => this.#messages.dismiss(shown));
    const { content, embeds } = data;
    drawn.append(drawnApps(this.apps, () => ({ id: shown.id, content, embeds })));
    this.#messages.redraw(shown, drawn, frame.ephemeral);
  }
}

function frameOf(by: string, action: string | null): MessageFrame {
  return { by, action, at: new Date(), ephemeral: false, remarks: [] };
}

function remarksOn({ ms }: BotReply): string[] {
  if (ms <= DISCORD_WAITS_MS) return [];
  return [`This took ${(ms / 1000).toFixed(1)} s; Discord gives up after ${DISCORD_WAITS_MS / 1000} s.`];
}
