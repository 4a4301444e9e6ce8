/** From an interaction to a reply for one person: which command answers. */
import type { Command } from './commands/command.ts';
import { loadCommand, loadMessageCommand } from './commands/index.ts';
import type { SharedResults } from './disclose.ts';
import { answerClick, answerCommand, type BotResponse, plainNotice } from './disclose.ts';
import { type UsedCommand, withMention } from './discord/command-mention.ts';
import { AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, ON_MESSAGE } from './discord/constants.ts';
import { type CustomIdParts, readCustomId } from './discord/custom-id.ts';
import { type CommandUsed, type Invocation, targetText } from './discord/interaction.ts';
import { Options } from './discord/options.ts';
import { type Suggestion, suggestions } from './discord/reply.ts';
import type { Context } from './lookup/context.ts';
import { distinctSuggestions } from './lookup/suggestions.ts';
import { Unanswered } from './lookup/unanswered.ts';
import { type Answer, withLine } from './render/answer.ts';
import { unreadWords } from './render/unread-words.ts';
import { commandOf, menuView } from './render/views.ts';

const COUNCIL_OPTION = 'council';
const UNKNOWN_COMMAND = 'The bot no longer has this command. `/about` lists the commands it has.';
const OUTDATED_CONTROL = 'This button or menu no longer works. Ask again with a command: `/about` lists them.';

/** What answers an interaction. */
export interface Asked {
  /** Null if the bot has no such slash command: it is a command on a message, for example, or an old one. */
  command: Command | null;
  /** The control that was used, with the view that it opens; null if none was used, or if it is not one of ours. */
  control: CustomIdParts | null;
}

/** Finds what answers an interaction, and loads the command. */
export async function askedOf(interaction: Invocation): Promise<Asked> {
  switch (interaction.type) {
    case COMMAND:
    case AUTOCOMPLETE: {
      const onMessage = interaction.data.type === ON_MESSAGE;
      return { command: onMessage ? null : await loadCommand(interaction.data.name), control: null };
    }
    case COMPONENT: {
      const control = readCustomId(interaction.data.custom_id);
      if (!control) return { command: null, control };
      const isMenu = commandOf(control.view) === menuView.command;
      const view = isMenu ? (interaction.data.values[0] ?? '') : control.view;
      return { command: await loadCommand(commandOf(view)), control: { ...control, view } };
    }
    case MODAL_SUBMIT:
      return { command: null, control: null };
  }
}

/**
 * The reply to an interaction.
 * @param userId the user for whom it is made
 * @param shared the results that were already shared from the message whose control was used
 */
export async function replyTo(
  interaction: Invocation,
  { command, control }: Asked,
  context: Context,
  userId: string,
  shared: SharedResults,
): Promise<BotResponse> {
  switch (interaction.type) {
    case COMMAND: {
      if (interaction.data.type === ON_MESSAGE) return answerOnMessage(interaction, context, userId);
      if (!command) return plainNotice('notice', UNKNOWN_COMMAND);
      const options = new Options(interaction.data.options, interaction.data.resolved);
      const isPrivate = options.flag('private', context.server?.settings.private);
      const answer = await found(handled(command, options, context), (unanswered) => unanswered.answer);
      const said = mentioning(complete(answer, context), interaction.data);
      return answerCommand(said, { id: userId, private: isPrivate }, interaction);
    }
    case AUTOCOMPLETE: {
      const options = new Options(interaction.data.options);
      const focused = options.focused();
      const suggested =
        focused && command ? await found(suggestionsFor(focused, command, options, context), () => []) : [];
      return { answer: 'suggestions', response: suggestions(distinctSuggestions(suggested)) };
    }
    case COMPONENT: {
      const open = control && command?.open;
      const answer = open && (await found(open(control.view, context), (unanswered) => unanswered.answer));
      if (!answer) return plainNotice('notice', OUTDATED_CONTROL);
      return answerClick(control, complete(answer, context), userId, interaction, shared);
    }
    case MODAL_SUBMIT:
      return plainNotice('notice', OUTDATED_CONTROL);
  }
}

/** The command's answer, at the council of the `council` option if it has one. */
async function handled(command: Command, options: Options, context: Context): Promise<Answer> {
  const typed = options.text(COUNCIL_OPTION);
  const answerAt = (there: Context) => command.handle(options, there);
  if (typed === null || command.findsCouncil) return answerAt(context);
  const { answerAtCouncil } = await import('./lookup/council-option.ts');
  return answerAtCouncil(typed, context, { name: command.definition.name, answerAt });
}

/** Suggestions for the option in focus. */
async function suggestionsFor(
  focused: { name: string; typed: string },
  command: Command,
  options: Options,
  context: Context,
): Promise<Suggestion[]> {
  if (focused.name === COUNCIL_OPTION)
    return (await import('./lookup/council-option.ts')).councilSuggestions(focused.typed, context);
  const typed = options.text(COUNCIL_OPTION);
  const there = typed === null ? context : await (await import('./lookup/council-option.ts')).atCouncil(typed, context);
  return (await command.autocomplete?.(focused, options, there)) ?? [];
}

/** Answers a command on a message, always for the asker only. */
async function answerOnMessage(interaction: CommandUsed, context: Context, userId: string): Promise<BotResponse> {
  const command = await loadMessageCommand(interaction.data.name);
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
