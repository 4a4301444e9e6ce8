/** Whether the promises to a channel that follows a count are kept there: posts, repeats, reads back and deletes. */
import { randomBytes } from 'node:crypto';
import type { APIMessage } from 'discord-api-types/v10';
import { type Discord, DiscordError } from '../discord/client.ts';
import type { CheckResult } from './doctor-check.ts';

/** As the outbox makes it: 24 characters. */
const NONCE_BYTES = 18;
const EMBED = {
  title: 'A test of this channel',
  description: 'npm run doctor posts this message to see whether a count can be followed here, and deletes it.',
};

const POSTS = 'The bot can post there';
const ONCE = 'A message that is sent twice is posted once';
const READS = 'The bot can read its messages there';
const DELETES = 'The test message is deleted';

type Promised = [name: string, result: CheckResult];

/** @param channel its id @returns each promise, and whether it is kept */
export async function channelPromises(discord: Discord, channel: string): Promise<Promised[]> {
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  const post = () =>
    discord.post(channel, { embeds: [EMBED], nonce, enforce_nonce: true, allowed_mentions: { parse: [] } });
  const sent = new Set<string>();
  const results: Promised[] = [];
  try {
    const first = await post();
    sent.add(first.id);
    results.push([POSTS, embedResult(first)]);
    results.push([ONCE, await kept(async () => onceResult(first, await post(), sent), 'Try again in a minute.')]);
    results.push([READS, await kept(async () => readResult(await discord.messages(channel), first), MAY_READ)]);
  } catch (cause) {
    if (!(cause instanceof DiscordError)) throw cause;
    results.push([POSTS, { problem: cause.message, fix: MAY_POST }]);
  }
  if (sent.size > 0) results.push([DELETES, await deleted([...sent], channel, discord)]);
  return results;
}

const MAY_POST = 'give the bot View Channel, Send Messages and Embed Links in that channel, or check its id';
const MAY_EMBED = 'give the bot Embed Links in that channel: without it, a declaration is an empty message';
const MAY_READ =
  'give the bot Read Message History in that channel: without it, a message may appear twice after a long interruption';
const BY_HAND = 'delete the message in that channel by hand';

function embedResult({ id, embeds }: APIMessage): CheckResult {
  return embeds.length > 0 ? { ok: `message ${id}` } : { problem: 'the message has no embed', fix: MAY_EMBED };
}

/** Discord answers the same nonce with the earlier message. */
function onceResult(first: APIMessage, second: APIMessage, sent: Set<string>): CheckResult {
  sent.add(second.id);
  if (first.id === second.id) return { ok: 'the same nonce returned the same message' };
  const problem = 'the same nonce posted a second message, so an interrupted delivery may appear twice';
  return {
    problem,
    fix: 'nothing that you can change: Discord did not recognise the nonce. Run it again to make sure',
  };
}

function readResult(messages: readonly APIMessage[], { id }: APIMessage): CheckResult {
  return messages.some((message) => message.id === id)
    ? { ok: 'after a long interruption, the bot looks there before it posts again' }
    : { problem: 'the message is not among the newest that the bot can read', fix: MAY_READ };
}

async function deleted(ids: readonly string[], channel: string, discord: Discord): Promise<CheckResult> {
  return kept(async () => {
    for (const id of ids) await discord.remove(channel, id);
    return { ok: 'nothing of this test is left' };
  }, BY_HAND);
}

/** What Discord refuses is a problem, and the tests after it still run. */
async function kept(test: () => Promise<CheckResult>, fix: string): Promise<CheckResult> {
  try {
    return await test();
  } catch (cause) {
    if (!(cause instanceof DiscordError)) throw cause;
    return { problem: cause.message, fix };
  }
}
