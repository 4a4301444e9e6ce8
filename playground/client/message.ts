import '@skyra/discord-components-core/discord-messages.js';
import type { APIInteractionResponseCallbackData } from 'discord-api-types/v10';
import { drawnControls, type Use } from './controls.ts';
import { element } from './element.ts';
import { drawnEmbed } from './embed.ts';
import { markup } from './markup.ts';
import { BOT_PORTRAIT, portraitOf } from './portraits.ts';

export type MessageData = APIInteractionResponseCallbackData;

/** What a message shows beside its data. */
export interface Frame {
  /** Who asked, and how, such as "used /ward". */
  by: string;
  deed: string;
  at: Date;
  /** Seen by the asker alone. */
  ephemeral: boolean;
  /** Remarks of this page, not of the bot: one line each. */
  remarks: readonly string[];
}

/** A reply as Discord would show it, for one who may use its controls. */
export function drawnMessage(data: MessageData, frame: Frame, use: Use, dismiss: () => void): HTMLElement {
  const message = emptyMessage(frame);
  if (data.content) message.append(markup(data.content));
  message.append(...(data.embeds ?? []).map(drawnEmbed), ...drawnControls(data.components ?? [], use));
  return withNotices(message, frame, dismiss);
}

/** What stands in a reply's place until it comes. */
export function waitingMessage(frame: Frame): HTMLElement {
  const message = emptyMessage(frame);
  message.append(element('span', { class: 'waiting' }, 'Returning Officer is thinking…'));
  return message;
}

/** What stands in a reply's place where none came. */
export function faultMessage(fault: string, frame: Frame, dismiss: () => void): HTMLElement {
  const message = emptyMessage(frame);
  message.append(element('div', { class: 'fault' }, 'The application did not respond'), element('div', {}, fault));
  return withNotices(message, frame, dismiss);
}

function emptyMessage({ by, deed, at, ephemeral }: Frame): HTMLElement {
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const used = element(
    'div',
    { class: 'used', slot: 'reply' },
    element('img', { src: portraitOf(by), alt: '' }),
    element('b', {}, by),
    element('span', {}, deed),
  );
  const attributes = {
    author: 'Returning Officer',
    avatar: BOT_PORTRAIT,
    bot: true,
    timestamp: `Today at ${time}`,
    ephemeral,
  };
  return element('discord-message', attributes, used);
}

function withNotices(message: HTMLElement, { ephemeral, remarks }: Frame, dismiss: () => void): HTMLElement {
  for (const remark of remarks) message.append(element('p', { class: 'late', slot: 'components' }, remark));
  if (!ephemeral) return message;
  const button = element('button', { type: 'button' }, 'Dismiss message');
  button.addEventListener('click', dismiss);
  message.append(element('p', { class: 'only-you', slot: 'components' }, '👁 Only you can see this •', button));
  return message;
}
