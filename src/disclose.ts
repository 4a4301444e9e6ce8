/**
 * The last step of a reply: who sees an answer, in brief or in full, whether it replaces a message, and whose its
 * controls are.
 */
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { PRIMARY } from './discord/constants.ts';
import { type Action, type CustomIdParts, customId, type Form, isAsker } from './discord/custom-id.ts';
import type { Invocation } from './discord/interaction.ts';
import { type Button, button, buttonRows, linkButton, type Message, menuRow, type Row } from './discord/message.ts';
import { isBotDm, whyNotPublic } from './discord/permissions.ts';
import { post, replace, whisper } from './discord/reply.ts';
import type { Answer, ViewMenu } from './render/answer.ts';
import { menuView } from './render/views.ts';

/** Who asked, and whether only they see the answer. */
export interface Asker {
  /** A Discord user id. */
  id: string;
  private: boolean;
}

const TOGGLES = { brief: { label: 'In full', form: 'full' }, full: { label: 'In brief', form: 'brief' } } as const;

/** The results that were already shared from the message whose control was used, by their views. */
export interface SharedResults {
  has(view: string): boolean;
  add(view: string): unknown;
}

/** The buttons of these answers correct or complete what was typed, so each answers as the command would have. */
const ANSWERS_AS_COMMAND: ReadonlySet<Answer['kind']> = new Set(['choice', 'not found']);

const NONE_SHARED: SharedResults = { has: () => false, add: () => {} };

const ALREADY_SHARED = 'This result was already shared. To share it again, use the command again.';

/** Discord's response, and the kind of answer, for tools that read the header. */
export interface BotResponse {
  answer: Answer['kind'] | 'fault' | 'pong' | 'suggestions';
  response: APIInteractionResponse;
}

/** A text for the asker only. */
export function plainNotice(answer: 'notice' | 'fault', content: string): BotResponse {
  return { answer, response: whisper({ content, embeds: [], components: [] }) };
}

/** Answers a command in brief: a result for everybody unless it is private, anything else for the asker only. */
export function answerCommand(answer: Answer, asker: Asker, invocation: Invocation): BotResponse {
  const isPublic = answer.kind === 'result' && !asker.private;
  const response = isPublic
    ? publicReply(answer, 'brief', asker.id, invocation)
    : whisper(messageOf(answer, 'brief', asker, invocation));
  return { answer: answer.kind, response };
}

/**
 * Answers a click. It changes the asker's own message; anybody else gets a private copy, so that nobody can take over
 * somebody's message. Sharing posts a new message, and choosing answers as the command would have. A response cannot
 * also change the message whose Share was pressed, so only a second press disables that.
 */
export function answerClick(
  control: CustomIdParts,
  answer: Answer,
  userId: string,
  invocation: Invocation,
  shared: SharedResults = NONE_SHARED,
): BotResponse {
  const { kind } = answer;
  const { form } = control;
  const own = isAsker(control, userId);
  const again = control.action === 'share' && 'view' in answer && shared.has(answer.view);
  const isPrivate = again || (control.action !== 'share' && (control.private || (control.action === 'open' && !own)));
  const message = messageOf(answer, form, { id: userId, private: isPrivate }, invocation, shared);
  if (!('view' in answer)) return { answer: kind, response: whisper(message) };
  if (again) {
    const content = `${message.content}\n${ALREADY_SHARED}`;
    return { answer: kind, response: (own ? replace : whisper)({ ...message, content }) };
  }
  const inPlace = own && control.action !== 'share' && (control.action === 'open' || isPrivate);
  if (inPlace) return { answer: kind, response: replace(message) };
  if (isPrivate) return { answer: kind, response: whisper(message) };
  if (control.action === 'share' && whyNotPublic(invocation) === null) shared.add(answer.view);
  const line = control.action === 'share' ? `Shared by <@${userId}>` : null;
  return { answer: kind, response: publicReply(answer, form, userId, invocation, line) };
}

/** A reply for everybody; where it cannot be public, a reply for the asker that says why. @param line one more line */
function publicReply(
  answer: Answer,
  form: Form,
  userId: string,
  invocation: Invocation,
  line: string | null = null,
): APIInteractionResponse {
  const reason = whyNotPublic(invocation);
  const message = messageOf(answer, form, { id: userId, private: reason !== null }, invocation);
  const last = reason ?? line;
  const content = last === null ? message.content : `${message.content}\n${last}`;
  return (reason === null ? post : whisper)({ ...message, content });
}

/** The answer as a message whose controls belong to the asker. */
function messageOf(
  answer: Answer,
  form: Form,
  asker: Asker,
  invocation: Invocation,
  shared: SharedResults = NONE_SHARED,
): Message {
  // Notices are always private.
  const isPrivate = asker.private || answer.kind === 'notice';
  const action = ANSWERS_AS_COMMAND.has(answer.kind) ? 'choose' : 'open';
  const idOf = (view: string, what: Action = action, shown: Form = form) =>
    customId({ action: what, view, form: shown, asker: asker.id, private: isPrivate });
  const card = 'view' in answer ? answer[form]() : null;
  const buttons: Button[] = [];
  if ('view' in answer) {
    const toggle = TOGGLES[form];
    buttons.push(button(idOf(answer.view, 'open', toggle.form), toggle.label));
  }
  const shown = [...(card?.buttons ?? []), ...(answer.buttons ?? [])];
  for (const { label, view, style } of shown) buttons.push(button(idOf(view), label, { style }));
  if (card?.embed.url !== undefined) buttons.push(linkButton(card.embed.url, 'Open page'));
  for (const { label, url } of answer.links ?? []) buttons.push(linkButton(url, label));
  if (answer.kind === 'result' && isPrivate && canShare(invocation)) {
    const disabled = shared.has(answer.view);
    buttons.push(button(idOf(answer.view, 'share'), disabled ? 'Shared' : 'Share', { style: PRIMARY, disabled }));
  }
  return {
    content: answer.content,
    embeds: card ? [card.embed, ...(card.pictures ?? [])] : [],
    components: [
      ...[...(answer.menus ?? []), ...(card?.menus ?? [])].map((menu) => menuOf(menu, idOf)),
      ...buttonRows(buttons),
    ],
  };
}

function menuOf({ name, placeholder, options }: ViewMenu, idOf: (view: string) => string): Row {
  const chosen = options.map(({ view, ...option }) => ({ ...option, value: view }));
  return menuRow({ custom_id: idOf(menuView.encode({ name })), placeholder, options: chosen });
}

/** In a DM with the bot there is nobody to share with. */
function canShare(invocation: Invocation): boolean {
  return !isBotDm(invocation) && whyNotPublic(invocation) === null;
}
