/** From an interaction to the JSON that Discord receives: a finished reply from the cache, or one made now. */

import { plainNotice } from './disclose.ts';
import { AUTOCOMPLETE, PING } from './discord/constants.ts';
import { isAsker, shortAsker } from './discord/custom-id.ts';
import { type Interaction, type Invocation, userOf } from './discord/interaction.ts';
import { mayManageServer } from './discord/permissions.ts';
import { pong, suggestions } from './discord/reply.ts';
import { type Asked, askedOf, replyTo } from './dispatch.ts';
import type { Env } from './env.ts';
import { faultText, log, newReference } from './log.ts';
import type { Context } from './lookup/context.ts';
import { NoHome } from './lookup/no-home.ts';
import { ANYBODY, addressed, finishedReply, type ReplyBody, replyBody } from './replies/finished-reply.ts';
import { replyCacheOf } from './replies/reply-cache.ts';
import { replyKey } from './replies/reply-key.ts';
import { openArchive } from './store/archive.ts';
import { openNights } from './store/nights.ts';
import { DEFAULT_SETTINGS, openSettings } from './store/settings.ts';
import { sharedFrom } from './store/shared-results.ts';
import type { Later } from './store/stale-while-revalidate.ts';

/**
 * Answers any interaction. A fault of ours becomes an apology with a reference that is also in the log, or no
 * suggestions; it is never thrown.
 * @param origin for absolute addresses in replies
 * @param later keeps work going after the reply is sent (`waitUntil`)
 */
export async function respond(interaction: Interaction, env: Env, origin: string, later: Later): Promise<ReplyBody> {
  if (interaction.type === PING) return replyBody({ answer: 'pong', response: pong() });
  try {
    // The command's module loads while KV is read.
    const [asked, context] = await Promise.all([askedOf(interaction), contextOf(interaction, env, origin, later)]);
    return await cachedOrMade(interaction, asked, context, env.RESULTS);
  } catch (fault) {
    const reference = newReference();
    log('fault in a reply', { reference, fault: faultText(fault) });
    if (interaction.type === AUTOCOMPLETE) return replyBody({ answer: 'fault', response: suggestions([]) });
    const said =
      fault instanceof NoHome
        ? (await import('./lookup/no-home-words.ts')).noHomeWords(fault.isBundled, reference)
        : apology(reference);
    return replyBody(plainNotice('fault', said));
  }
}

function apology(reference: string): string {
  return `Something went wrong on our side. Please try again; if it keeps happening, quote reference ${reference}.`;
}

/**
 * The finished reply in the cache, or a new one. A new one is cached unless something besides its key decided it. It is
 * made for nobody in particular, and then addressed to whoever asked.
 */
async function cachedOrMade(
  interaction: Invocation,
  asked: Asked,
  context: Context,
  kv: KVNamespace,
): Promise<ReplyBody> {
  const userId = userOf(interaction) ?? '0';
  const shared = sharedFrom(kv, interaction.message?.id);
  const mayBeCached = context.archive.faultless() && shared.none();
  const key = mayBeCached ? replyKey(interaction, asked, context, userId) : null;
  if (key === null) return replyBody(await replyTo(interaction, asked, context, userId, shared));
  const cache = replyCacheOf(kv);
  const known = cache.get(key);
  if (known) return addressed(known, userId);
  const { control } = asked;
  const owned = control && isAsker(control, userId) ? { ...control, asker: shortAsker(ANYBODY) } : control;
  const made = await replyTo(interaction, { ...asked, control: owned }, context, ANYBODY, shared);
  const finished = finishedReply(made);
  if (!finished) return replyBody(await replyTo(interaction, asked, context, userId, shared));
  if (context.archive.faultless() && !context.nights?.wereRead) cache.add(key, finished);
  return addressed(finished, userId);
}

/** What a reply is made from: the release, and the settings of the server. */
export async function contextOf(invocation: Invocation, env: Env, origin: string, later: Later): Promise<Context> {
  const { RESULTS: kv, HOME_ELECTION: usual, DISCORD_APPLICATION_ID: applicationId = null } = env;
  const guild = invocation.guild_id;
  // In parallel, each with its own timeout of the same length.
  const [archive, nights, settings] = await Promise.all([
    openArchive(kv, later),
    openNights(env, later),
    guild ? openSettings(kv, guild, later) : DEFAULT_SETTINGS,
  ]);
  const server = guild
    ? {
        id: guild,
        settings,
        mayManage: mayManageServer(invocation),
        save: async (changed: typeof settings) => (await settingsWrites()).saveSettings(kv, guild, changed),
        forget: async () => (await settingsWrites()).forgetSettings(kv, guild),
      }
    : null;
  return { archive, home: { chosen: settings.home, usual }, server, origin, applicationId, nights };
}

/** Loaded only to change a setting. */
function settingsWrites() {
  return import('./store/settings-writes.ts');
}
