import type { APIEmbed } from 'discord-api-types/v10';
import { customId, type View } from '../discord/custom-id.ts';
import { type Button, buttonRows, type Message, type Row } from '../discord/message.ts';
import type { Occasion } from './subject.ts';

/** Who asked, and for whose eyes. */
export interface Asked {
  /** The Discord id of whoever gets the reply. */
  asker: string;
  private: boolean;
}

/** What a reply in Discord needs beside its facts. */
export interface Setting extends Asked, Occasion {}

/**
 * What a command answers, before it is decided who sees it. A `result` can be shared and may be public; `choice`
 * asks which one was meant, `not found` says what was not, `notice` tells something about the bot: these three are
 * for the asker alone.
 */
export type Answer = {
  content: string;
  embed?: APIEmbed;
  /** Embeds that follow it and hold no more than a picture. */
  more?: APIEmbed[];
  menus?: Row[];
  buttons?: Button[];
} & ({ kind: 'result'; view: View } | { kind: 'choice' | 'not found' | 'notice' });

/** The answer as a message, with one more button where there is one to add. */
export function messageOf(answer: Answer, extra: readonly Button[] = []): Message {
  return {
    content: answer.content,
    embeds: [...(answer.embed ? [answer.embed] : []), ...(answer.more ?? [])],
    components: [...(answer.menus ?? []), ...buttonRows([...(answer.buttons ?? []), ...extra])],
  };
}

/** The custom_id that leads to another view and belongs to whoever asked. */
export function openId(view: View, { asker, private: isPrivate }: Asked): string {
  return customId({ action: 'open', view, asker, private: isPrivate });
}
