/** What a channel of the stand-in shows. */
import type { Channel } from '../../playground/discord/channel.ts';

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
    embeds.map(({ url, title }) => ({
      ...{ seq: Number(url?.split('/').at(-1)), title, message_id: id, posted: Date.parse(timestamp), deleted },
    })),
  );
}
