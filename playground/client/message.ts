import '@skyra/discord-components-core/discord-messages.js';
import type { APIInteractionResponseCallbackData } from 'discord-api-types/v10';
import { drawnControls, type UseControl } from './controls.ts';
import { element } from './element.ts';
import { drawnEmbed } from './embed.ts';
import { markup } from './markup.ts';
import { BOT_PORTRAIT, portraitOf } from './portraits.ts';

export type MessageData = APIInteractionResponseCallbackData;

/** What a message shows as well as its data. */
export interface MessageFrame {
  /** The name of the person who caused it. */
  by: string;
  /** What they did, such as "used /ward"; null for a control, for which Discord prints no such line. */
  action: string | null;
  at: Date;
  /** Whether only that person sees it. */
  ephemeral: boolean;
  /** Remarks by this page, not by the bot: one line each. */
  remarks: readonly string[];
}

/** A reply as Discord would show it. */
export function drawnMessage(
  data: MessageData,
  frame: MessageFrame,
  use: UseControl,
  dismiss: () => void,
): HTMLElement {
  const message = emptyMessage(frame);
  if (data.content) message.append(markup(data.content));
  message.append(...(data.embeds ?? []).map(drawnEmbed), ...drawnControls(data.components ?? [], use));
  return withNotices(message, frame, dismiss);
}

/** Shown until the reply arrives. */
export function waitingMessage(frame: MessageFrame): HTMLElement {
  const message = emptyMessage(frame);
  message.append(element('span', { class: 'waiting' }, 'Returning Officer is thinking…'));
  return message;
}

/** Shown if no reply arrives. */
export function faultMessage(fault: string, frame: MessageFrame, dismiss: () => void): HTMLElement {
  const message = emptyMessage(frame);
  message.append(element('div', { class: 'fault' }, 'The application did not respond'), element('div', {}, fault));
  return withNotices(message, frame, dismiss);
}

function emptyMessage({ by, action, at, ephemeral }: MessageFrame): HTMLElement {
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const attributes = {
    author: 'Returning Officer',
    avatar: BOT_PORTRAIT,
    bot: true,
    timestamp: `Today at ${time}`,
    ephemeral,
  };
  return element('discord-message', attributes, ...(action === null ? [] : [usedLine(by, action)]));
}

function usedLine(by: string, action: string): HTMLElement {
  return element(
    'div',
    { class: 'used', slot: 'reply' },
    element('img', { src: portraitOf(by), alt: '' }),
    element('b', {}, by),
    element('span', {}, action),
  );
}

function withNotices(message: HTMLElement, { ephemeral, remarks }: MessageFrame, dismiss: () => void): HTMLElement {
  for (const remark of remarks) message.append(element('p', { class: 'late', slot: 'components' }, remark));
  if (!ephemeral) return message;
  const button = element('button', { type: 'button' }, 'Dismiss message');
  button.addEventListener('click', dismiss);
  message.append(element('p', { class: 'only-you', slot: 'components' }, '👁 Only you can see this •', button));
  return message;
}
