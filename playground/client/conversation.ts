import type { Person } from '../interactions.ts';
import { commandInteraction, componentInteraction } from '../interactions.ts';
import type { TypedCommand } from '../slash.ts';
import { setBusy } from './controls.ts';
import { drawnMessage, type Frame, faultMessage, type MessageData, waitingMessage } from './message.ts';
import { type Room, Shown } from './room.ts';
import { DISCORD_WAITS_MS, type Reply, send } from './send.ts';

const EPHEMERAL = 64;
const NEW_MESSAGE = 4;
const UPDATE_MESSAGE = 7;

/** What people ask, and what becomes of the replies. */
export class Conversation {
  readonly #room: Room;
  readonly #who: () => Person & { name: string };

  constructor(room: Room, who: () => Person & { name: string }) {
    this.#room = room;
    this.#who = who;
  }

  /** Sends a command, and shows its reply in the place of a message that says it is on its way. */
  async ask({ name, options }: TypedCommand): Promise<void> {
    const person = this.#who();
    const frame = frameOf(person.name, `used /${name}`);
    const shown = this.#room.add(new Shown(waitingMessage(frame), person.name));
    this.#settle(shown, frame, await send(commandInteraction(name, options, person)));
  }

  /** Uses a control of a message: the answer changes that message, or is a new one. */
  async #use(
    shown: Shown,
    data: MessageData,
    frame: Frame,
    customId: string,
    values?: readonly string[],
  ): Promise<void> {
    const person = this.#who();
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
      const focused = shown.focusedControl();
      this.#draw(shown, changed, { ...frame, remarks: remarksOn(reply) });
      shown.focusControl(focused);
      return;
    }
    const deed = values ? 'chose from a menu' : 'pressed a button';
    const next = this.#room.add(new Shown(waitingMessage(frameOf(person.name, deed)), person.name));
    this.#settle(next, frameOf(person.name, deed), reply);
    // A menu goes back to what it showed before.
    this.#draw(shown, data, frame);
  }

  #settle(shown: Shown, frame: Frame, reply: Reply): void {
    const remarks = remarksOn(reply);
    if ('response' in reply && reply.response.type === NEW_MESSAGE) {
      const { data } = reply.response;
      const ephemeral = (Number(data.flags ?? 0) & EPHEMERAL) !== 0;
      this.#draw(shown, data, { ...frame, ephemeral, remarks });
      return;
    }
    const fault = 'fault' in reply ? reply.fault : `This page cannot show a response of type ${reply.response.type}.`;
    const dismiss = () => this.#room.remove(shown);
    this.#room.redraw(shown, faultMessage(fault, { ...frame, ephemeral: true, remarks }, dismiss), true);
  }

  #draw(shown: Shown, data: MessageData, frame: Frame): void {
    const use = (id: string, values?: readonly string[]) => void this.#use(shown, data, frame, id, values);
    const drawn = drawnMessage(data, frame, use, () => this.#room.remove(shown));
    this.#room.redraw(shown, drawn, frame.ephemeral);
  }
}

function frameOf(by: string, deed: string): Frame {
  return { by, deed, at: new Date(), ephemeral: false, remarks: [] };
}

function remarksOn({ ms }: Reply): string[] {
  if (ms <= DISCORD_WAITS_MS) return [];
  return [`This took ${(ms / 1000).toFixed(1)} s; Discord gives up after ${DISCORD_WAITS_MS / 1000} s.`];
}
