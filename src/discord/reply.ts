import type { APIApplicationCommandOptionChoice, APIInteractionResponse } from 'discord-api-types/v10';
import { EPHEMERAL, LIMIT, NEW_MESSAGE, PONG, SUGGESTIONS, UPDATE_MESSAGE } from './constants.ts';
import type { Message } from './message.ts';

/** One autocomplete suggestion: the name that is shown, and the value that is sent. */
export type Suggestion = APIApplicationCommandOptionChoice<string>;

export function pong(): APIInteractionResponse {
  return { type: PONG };
}

/** A new message for everybody in the channel. */
export function post(message: Message): APIInteractionResponse {
  return { type: NEW_MESSAGE, data: { ...message, allowed_mentions: { parse: [] } } };
}

/** A new message that only the asker can see. */
export function whisper(message: Message): APIInteractionResponse {
  return { type: NEW_MESSAGE, data: { ...message, flags: EPHEMERAL, allowed_mentions: { parse: [] } } };
}

/** Replaces the message whose control was used. */
export function replace(message: Message): APIInteractionResponse {
  return { type: UPDATE_MESSAGE, data: { ...message, allowed_mentions: { parse: [] } } };
}

/** The first 25 suggestions, which is Discord's limit. */
export function suggestions(all: readonly Suggestion[]): APIInteractionResponse {
  return { type: SUGGESTIONS, data: { choices: all.slice(0, LIMIT.choices) } };
}
