/** From an interaction to Discord's response: which command answers. */
import { commands, messageCommands } from './commands/index.ts';
import { answerClick, answerCommand, type BotResponse, plainNotice } from './disclose.ts';
import { type UsedCommand, withMention } from './discord/command-mention.ts';
import { AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, ON_MESSAGE, PING } from './discord/constants.ts';
import { readCustomId } from './discord/custom-id.ts';
import { type CommandUsed, type Interaction, type Invocation, targetText, userOf } from './discord/interaction.ts';
import { Options } from './discord/options.ts';
import { mayManageServer } from './discord/permissions.ts';
import { pong, suggestions } from './discord/reply.ts';
import type { Env } from './env.ts';
import { faultText, log, newReference } from './log.ts';
import type { Context } from './lookup/context.ts';
import { distinctSuggestions } from './lookup/suggestions.ts';
import { Unanswered } from './lookup/unanswered.ts';
import { type Answer, withLine } from './render/answer.ts';
import { unreadWords } from './render/unread-words.ts';
import { commandOf, menuView } from './render/views.ts';
import { openArchive } from './store/archive.ts';
import { DEFAULT_SETTINGS, forgetSettings, openSettings, saveSettings } from './store/settings.ts';
import { sharedFrom } from './store/shared-results.ts';
import type { Later } from './store/stale-while-revalidate.ts';

const UNKNOWN_COMMAND = 'The bot no longer has this command. `/about` lists the commands it has.';
const OUTDATED_CONTROL = 'This button or menu no longer works. Ask again with a command: `/about` lists them.';

/**
 * Answers any interaction. A fault of ours becomes an apology with a reference that is also in the log, or no
 * suggestions; it is never thrown.
 * @param origin for absolute addresses in replies
 * @param later keeps work going after the reply is sent (`waitUntil`)
 */
export async function respond(interaction: Interaction, env: Env, origin: string, later: Later): Promise<BotResponse> {
  if (interaction.type === PING) return { answer: 'pong', response: pong() };
  try {
    return await answerInvocation(interaction, await contextOf(interaction, env, origin, later), env);
  } catch (fault) {
    const reference = newReference();
    log('fault in a reply', { reference, fault: faultText(fault) });
    if (interaction.type === AUTOCOMPLETE) return { answer: 'fault', response: suggestions([]) };
    return plainNotice(
      'fault',
      `Something went wrong on our side. Please try again; if it keeps happening, quote reference ${reference}.`,
    );
  }
}

async function contextOf(invocation: Invocation, env: Env, origin: string, later: Later): Promise<Context> {
  const { RESULTS: kv, HOME_ELECTION: usual, DISCORD_APPLICATION_ID: applicationId = null } = env;
  const guild = invocation.guild_id;
  // In parallel, each with its own timeout of the same length.
  const [archive, settings] = await Promise.all([
    openArchive(kv, later),
    guild ? openSettings(kv, guild, later) : DEFAULT_SETTINGS,
  ]);
  const server = guild
    ? {
        settings,
        mayManage: mayManageServer(invocation),
        save: (changed: typeof settings) => saveSettings(kv, guild, changed),
        forget: () => forgetSettings(kv, guild),
      }
    : null;
  return { archive, home: { chosen: settings.home, usual }, server, origin, applicationId };
}

async function answerInvocation(interaction: Invocation, context: Context, env: Env): Promise<BotResponse> {
  const userId = userOf(interaction) ?? '0';
  switch (interaction.type) {
    case COMMAND: {
      if (interaction.data.type === ON_MESSAGE) return answerOnMessage(interaction, context, userId);
      const command = commands.get(interaction.data.name);
      if (!command) return plainNotice('notice', UNKNOWN_COMMAND);
      const options = new Options(interaction.data.options);
      const isPrivate = options.flag('private', context.server?.settings.private);
      const answer = await found(command.handle(options, context), (unanswered) => unanswered.answer);
      const said = mentioning(complete(answer, context), interaction.data);
      return answerCommand(said, { id: userId, private: isPrivate }, interaction);
    }
    case AUTOCOMPLETE: {
      const options = new Options(interaction.data.options);
      const focused = options.focused();
      const suggest = focused && commands.get(interaction.data.name)?.autocomplete;
      const suggested = suggest ? await found(suggest(focused, options, context), () => []) : [];
      return { answer: 'suggestions', response: suggestions(distinctSuggestions(suggested)) };
    }
    case COMPONENT: {
      const control = readCustomId(interaction.data.custom_id);
      const isMenu = control && commandOf(control.view) === menuView.command;
      const view = isMenu ? (interaction.data.values[0] ?? '') : control?.view;
      const open = view && commands.get(commandOf(view))?.open;
      const answer = open && (await found(open(view, context), (unanswered) => unanswered.answer));
      if (!control || !answer) return plainNotice('notice', OUTDATED_CONTROL);
      const shared = sharedFrom(env.RESULTS, interaction.message?.id);
      return answerClick({ ...control, view }, complete(answer, context), userId, interaction, shared);
    }
    case MODAL_SUBMIT:
      return plainNotice('notice', OUTDATED_CONTROL);
  }
}

/** Answers a command on a message, always for the asker only. */
async function answerOnMessage(interaction: CommandUsed, context: Context, userId: string): Promise<BotResponse> {
  const command = messageCommands.get(interaction.data.name);
  if (!command) return plainNotice('notice', UNKNOWN_COMMAND);
  const handled = command.handle(targetText(interaction.data), context);
  const answer = await found(handled, (unanswered) => unanswered.answer);
  return answerCommand(complete(answer, context), { id: userId, private: true }, interaction);
}

/** The answer, with a line that names the elections that it leaves out because they could not be read. */
function complete(answer: Answer, { archive }: Context): Answer {
  const unread = archive.unread();
  return answer.kind === 'result' && unread.length > 0 ? withLine(answer, unreadWords(unread)) : answer;
}

/** The answer, with the command that was used clickable, unless it is a result: those may be read by others. */
function mentioning(answer: Answer, command: UsedCommand): Answer {
  return answer.kind === 'result' ? answer : { ...answer, content: withMention(answer.content, command) };
}

/** What the work finds, or what to use instead if a lookup throws `Unanswered`. */
async function found<Found, Instead>(
  work: Promise<Found>,
  instead: (unanswered: Unanswered) => Instead,
): Promise<Found | Instead> {
  try {
    return await work;
  } catch (fault) {
    if (fault instanceof Unanswered) return instead(fault);
    throw fault;
  }
}
