/** A finished reply: the JSON that Discord receives, with gaps for the id of whoever asked. */
import type { BotResponse } from '../disclose.ts';
import { shortAsker } from '../discord/custom-id.ts';

/** An id of the greatest length that Discord never gives anybody: a finished reply is made for this user. */
export const ANYBODY = '99999999999999999999';

export interface FinishedReply {
  answer: BotResponse['answer'];
  /** The JSON, cut where the asker's id goes. */
  parts: readonly string[];
}

/** The JSON of a reply, ready to be sent. */
export interface ReplyText {
  answer: BotResponse['answer'];
  json: string;
}

/** A reply made for one person. */
export function replyText({ answer, response }: BotResponse): ReplyText {
  return { answer, json: JSON.stringify(response) };
}

/** A reply made for `ANYBODY`; null if the id's places in it are not clear, because a text looks like an id. */
export function finishedReply({ answer, response }: BotResponse): FinishedReply | null {
  const json = JSON.stringify(response);
  const parts = json.split(`|${shortAsker(ANYBODY)}|`);
  // Within a text of the reply, JSON escapes the quotation marks.
  const controls = json.split('"custom_id":').length - 1;
  return parts.length - 1 === controls ? { answer, parts } : null;
}

/** The reply for this user. @param userId a Discord user id */
export function addressed({ answer, parts }: FinishedReply, userId: string): ReplyText {
  return { answer, json: parts.length === 1 ? (parts[0] ?? '') : parts.join(`|${shortAsker(userId)}|`) };
}
