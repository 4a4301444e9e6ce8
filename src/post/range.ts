/** Which events a channel gets in its next message. */
import type { APIEmbed } from 'discord-api-types/v10';

/** An event that is stored. */
export interface StoredEvent {
  seq: number;
  embed: APIEmbed;
  supersedes: readonly number[];
}

/** Events from one number to another, and those that are in the message. */
export interface Range {
  from: number;
  to: number;
  seqs: readonly number[];
}

/** Discord's limits on one message. */
const MOST_EMBEDS = 10;
export const MOST_CHARACTERS = 6000;

/**
 * The longest range from the first event that fits into one message. An event that a newer one supersedes is in the
 * range, but not in the message.
 * @param events those that the channel has not got, in order
 */
export function nextRange(events: readonly StoredEvent[]): Range | null {
  const superseded = new Set(events.flatMap(({ supersedes }) => supersedes));
  const seqs: number[] = [];
  let characters = 0;
  let to = 0;
  for (const { seq, embed } of events) {
    if (!superseded.has(seq)) {
      characters += charactersOf(embed);
      // An event that does not fit by itself is sent all the same: Discord's answer says so in the log.
      if (seqs.length === MOST_EMBEDS || (seqs.length > 0 && characters > MOST_CHARACTERS)) break;
      seqs.push(seq);
    }
    to = seq;
  }
  return events[0] && seqs.length > 0 ? { from: events[0].seq, to, seqs } : null;
}

/** What Discord counts of an embed. */
export function charactersOf({ title, description, fields = [], footer, author }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
