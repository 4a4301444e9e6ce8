/** Looks for a message of ours whose response we may have lost. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Delivery } from './deliveries.ts';
import type { Discord } from './discord.ts';
import { versionsOf } from './events.ts';
import type { Host } from './host.ts';
import { isSameEvent } from './same-event.ts';
import type { Verdict } from './verdict.ts';

/** Milliseconds since 1970 at which Discord's ids begin. */
const EPOCH = 1_420_070_400_000;
/** A clock may be wrong by this much, in milliseconds. */
const CLOCKS = 60_000;
const PAGE = 100;
/** The most pages that we read: a message of ours is among the first after its attempt began. */
const MOST_PAGES = 3;

/**
 * Reads the messages of the channel from when the attempt began.
 * @returns the message's id; null if it is not there; or why we could not read
 */
export async function readBack(host: Host, discord: Discord, delivery: Delivery): Promise<string | null | Verdict> {
  const { channel_id, election, seqs, began_at } = delivery;
  const ours = versionsOf(host, election, seqs[0] ?? 0);
  let after = String(BigInt(Math.max(0, began_at - CLOCKS - EPOCH)) << 22n);
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const path = `/messages?limit=${PAGE}&after=${after}`;
    const verdict = await discord.send({ method: 'GET', channel_id, path });
    if (verdict.kind !== 'done') return verdict;
    const messages = verdict.body as APIMessage[];
    const message = messages.find(
      ({ author, embeds }) => author.bot && embeds.some((embed) => ours.some((one) => isSameEvent(embed, one))),
    );
    if (message) return message.id;
    if (messages.length < PAGE) return null;
    after = messages.toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id))).at(-1)?.id ?? after;
  }
  return null;
}
