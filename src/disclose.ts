/** Who sees an answer, and whether it is a new message or takes the place of one. */
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { IN_BOT_DM, PRIMARY } from './discord/constants.ts';
import { type Control, customId, isAsker } from './discord/custom-id.ts';
import { type Invocation, keepsRepliesPrivate } from './discord/interaction.ts';
import { type Button, button, type Message } from './discord/message.ts';
import { post, replace, whisper } from './discord/reply.ts';
import type { Context } from './lookup/context.ts';
import { type Answer, messageOf } from './render/answer.ts';

const FORCED_PRIVATE =
  'This server shows the replies of apps that members installed themselves to those members alone: only you see this.';

export interface Told {
  answer: Answer['kind'] | 'fault';
  response: APIInteractionResponse;
}

/** Says something to the asker alone. */
export function tell(answer: Told['answer'], content: string): Told {
  return { answer, response: whisper({ content, embeds: [], components: [] }) };
}

/** The answer to a command: a result for all, unless it was asked for in private; all else for the asker alone. */
export function answerCommand(answer: Answer, context: Context, invocation: Invocation): Told {
  const isPublic = answer.kind === 'result' && !context.private;
  const message = withShare(answer, context, invocation);
  return { answer: answer.kind, response: isPublic ? post(message) : whisper(message) };
}

/**
 * The answer to a click. The asker's own message changes in place; anyone else gets a copy of their own, so that
 * nobody's message is taken over. Sharing posts anew; choosing answers as the command would have been.
 * @param open gives the answer that the control's view names, or null where nothing held answers to it
 */
export async function answerClick(
  control: Control,
  open: (context: Context) => Promise<Answer | null>,
  context: Context,
  invocation: Invocation,
): Promise<Told | null> {
  const own = isAsker(control, context.asker);
  const isPrivate = control.action !== 'share' && (control.private || (control.action === 'open' && !own));
  const asked = { ...context, private: isPrivate };
  const answer = await open(asked);
  if (!answer) return null;
  const message = withShare(answer, asked, invocation);
  if (answer.kind !== 'result') return { answer: answer.kind, response: whisper(message) };
  if (control.action === 'share') return { answer: 'result', response: post(shared(message, context, invocation)) };
  const inPlace = own && (control.action === 'open' || isPrivate);
  if (inPlace) return { answer: 'result', response: replace(message) };
  return { answer: 'result', response: isPrivate ? whisper(message) : post(message) };
}

/** A private result carries a Share button, except where there is nobody to share it with. */
function withShare(answer: Answer, context: Context, invocation: Invocation): Message {
  const shareable = answer.kind === 'result' && context.private && !isBotDm(invocation);
  return messageOf(answer, shareable ? [shareButton(answer, context)] : []);
}

function shareButton({ view }: Extract<Answer, { kind: 'result' }>, { asker }: Context): Button {
  return button(customId({ action: 'share', view, asker, private: true }), 'Share', PRIMARY);
}

function shared(message: Message, { asker }: Context, invocation: Invocation): Message {
  const by = keepsRepliesPrivate(invocation) ? FORCED_PRIVATE : `Shared by <@${asker}>`;
  return { ...message, content: `${message.content}\n${by}` };
}

function isBotDm({ context, guild_id }: Invocation): boolean {
  return context === IN_BOT_DM || (context == null && guild_id === undefined);
}
