/** A finished reply: the JSON that Discord receives, and where the asker's id is in it. */
import type { BotResponse } from '../disclose.ts';
import { shortAsker } from '../discord/custom-id.ts';

/** As long as a Discord id can be, and nobody's: a finished reply is made for this user. */
export const ANYBODY = '99999999999999999999';
const PLACEHOLDER = shortAsker(ANYBODY);

/** A reply as it is sent. */
export interface ReplyBody {
  answer: BotResponse['answer'];
  /** Its JSON in UTF-8. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** A reply made for `ANYBODY`. Its JSON is kept encoded, because encoding it takes longer than the rest of a request. */
export interface FinishedReply extends ReplyBody {
  /** Where `ANYBODY`'s short id begins in the bytes, in order. */
  places: readonly number[];
}

const encoder = new TextEncoder();

/** A reply made for one person. */
export function replyBody({ answer, response }: BotResponse): ReplyBody {
  return { answer, bytes: encoded(JSON.stringify(response)) };
}

/** A reply made for `ANYBODY`; null if a text in the reply looks like an id, so that the places are not certain. */
export function finishedReply({ answer, response }: BotResponse): FinishedReply | null {
  const json = JSON.stringify(response);
  const parts = json.split(`|${PLACEHOLDER}|`);
  // Within a text of the reply, JSON escapes the quotation marks.
  const controls = json.split('"custom_id":').length - 1;
  if (parts.length - 1 !== controls) return null;
  const places: number[] = [];
  let length = 0;
  for (const part of parts.slice(0, -1)) {
    length += encoder.encode(part).length + 1;
    places.push(length);
    length += PLACEHOLDER.length + 1;
  }
  return { answer, bytes: encoded(json), places };
}

/** The reply for this user. @param userId a Discord user id */
export function addressed({ answer, bytes, places }: FinishedReply, userId: string): ReplyBody {
  const id = encoder.encode(shortAsker(userId));
  const own = new Uint8Array(bytes.length + places.length * (id.length - PLACEHOLDER.length));
  let from = 0;
  let to = 0;
  for (const place of places) {
    own.set(bytes.subarray(from, place), to);
    to += place - from;
    own.set(id, to);
    to += id.length;
    from = place + PLACEHOLDER.length;
  }
  own.set(bytes.subarray(from), to);
  return { answer, bytes: own };
}

function encoded(json: string): Uint8Array<ArrayBuffer> {
  // Its type allows shared memory, which an encoder never returns.
  return encoder.encode(json) as Uint8Array<ArrayBuffer>;
}
