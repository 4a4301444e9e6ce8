/** What a channel of the stand-in shows. */
import type { Channel } from '../../playground/discord/channel.ts';
import { seqAt } from './notices.ts';

/** An event in a message. */
export interface Shown {
  seq: number;
  title: string | undefined;
  message_id: string;
  /** When it was posted, in milliseconds since 1970. */
  posted: number;
  deleted: boolean;
}

/** The events that were posted in a channel, in order; deleted ones too. */
export function transcriptOf({ messages }: Channel): Shown[] {
  return messages.flatMap(({ id, embeds, timestamp, deleted }) =>
    embeds.map(({ timestamp: event, title }) => ({
      ...{ seq: seqAt(event), title, message_id: id, posted: Date.parse(timestamp), deleted },
    })),
  );
}
