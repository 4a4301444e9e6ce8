/** Brings one channel one step further: a message, or the edits that are due. */
import type { APIEmbed, APIMessage, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import { log } from '../log.ts';
import { begin, type Delivery, edited, editsDue, finish, messageWith, progressOf } from './deliveries.ts';
import type { Discord } from './discord.ts';
import { editedBy, eventsAfter, versionsOf } from './events.ts';
import type { Host } from './host.ts';
import { nonceOf } from './nonce.ts';
import { charactersOf, MOST_CHARACTERS, nextRange } from './range.ts';
import { readBack } from './read-back.ts';
import type { Verdict } from './verdict.ts';

/** After this many milliseconds Discord may have forgotten a nonce, which it keeps for "the past few minutes". */
const NONCE_LASTS = 60_000;
const UNKNOWN_MESSAGE = 10008;
/** The message breaks one of Discord's rules, so it would in any channel. */
const INVALID_FORM_BODY = 50035;

/** @returns what Discord's last answer means, or null if there was nothing to do */
export async function deliver(
  host: Host,
  discord: Discord,
  election: string,
  channel_id: string,
): Promise<Verdict | null> {
  const { seq, begun } = progressOf(host, election, channel_id);
  if (begun) return post(host, discord, begun);
  const range = nextRange(eventsAfter(host, election, seq));
  if (range) return post(host, discord, begin(host, election, channel_id, range));
  const due = editsDue(host, election, channel_id);
  return due && edit(host, discord, due);
}

async function post(host: Host, discord: Discord, delivery: Delivery): Promise<Verdict> {
  const { election, channel_id, from, to, seqs } = delivery;
  if (host.now() - delivery.began_at > NONCE_LASTS) {
    const found = await readBack(host, discord, delivery);
    if (typeof found === 'string') {
      finish(host, delivery, found);
      return { kind: 'done', body: null };
    }
    // A message twice is better than none, so we post if we may not read.
    if (found && found.kind !== 'forbidden') return found;
  }
  const body: RESTPostAPIChannelMessageJSONBody = {
    embeds: messageOf(host, election, seqs),
    nonce: await nonceOf(channel_id, election, from, to),
    enforce_nonce: true,
    allowed_mentions: { parse: [] },
  };
  const verdict = await discord.send({ method: 'POST', channel_id, path: '/messages', body });
  if (verdict.kind === 'done') finish(host, delivery, (verdict.body as APIMessage).id);
  if (verdict.kind !== 'refused' || verdict.code !== INVALID_FORM_BODY) return verdict;
  log('Discord refuses a message', { election, from, to });
  finish(host, delivery, null);
  return { kind: 'done', body: null };
}

/** Edits the messages that a delivery's events change, however often it is interrupted. */
async function edit(host: Host, discord: Discord, delivery: Delivery): Promise<Verdict> {
  const { election, channel_id, from, to } = delivery;
  const messages = new Map<string, readonly number[]>();
  for (const seq of editedBy(host, election, from, to)) {
    const message = messageWith(host, election, channel_id, seq);
    if (message) messages.set(message.message_id, message.seqs);
  }
  for (const [id, seqs] of messages) {
    const body = { embeds: messageOf(host, election, seqs) };
    const verdict = await discord.send({ method: 'PATCH', channel_id, path: `/messages/${id}`, body });
    const deleted = verdict.kind === 'missing' && verdict.code === UNKNOWN_MESSAGE;
    const refused = verdict.kind === 'refused';
    if (refused) log('Discord refuses an edit', { election, from, to });
    if (verdict.kind !== 'done' && !deleted && !refused) return verdict;
  }
  edited(host, delivery);
  return { kind: 'done', body: null };
}

/** What the events say now, or what they said at first if edits have made that too long for one message since. */
function messageOf(host: Host, election: string, seqs: readonly number[]): APIEmbed[] {
  const versions = seqs.map((seq) => versionsOf(host, election, seq));
  const now = versions.flatMap(([newest]) => newest ?? []);
  const characters = now.reduce((sum, embed) => sum + charactersOf(embed), 0);
  return characters <= MOST_CHARACTERS ? now : versions.flatMap((all) => all.at(-1) ?? []);
}
