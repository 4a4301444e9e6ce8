import type { APIApplicationCommandOptionChoice, APIInteractionResponse } from 'discord-api-types/v10';
import { EPHEMERAL, LIMIT, NEW_MESSAGE, PONG, SUGGESTIONS, UPDATE_MESSAGE } from './constants.ts';
import type { Message } from './message.ts';

export type Choice = APIApplicationCommandOptionChoice<string>;

export function pong(): APIInteractionResponse {
  return { type: PONG };
}

/** A new message for all in the channel. */
export function post(message: Message): APIInteractionResponse {
  return { type: NEW_MESSAGE, data: { ...message, allowed_mentions: { parse: [] } } };
}

/** A new message that only the person who asked can see. */
export function whisper(message: Message): APIInteractionResponse {
  return { type: NEW_MESSAGE, data: { ...message, flags: EPHEMERAL, allowed_mentions: { parse: [] } } };
}

/** Puts a message in the place of the one whose control was used. */
export function replace(message: Message): APIInteractionResponse {
  return { type: UPDATE_MESSAGE, data: { ...message, allowed_mentions: { parse: [] } } };
}

/** Autocomplete choices, the first 25 of them. */
export function suggestions(choices: readonly Choice[]): APIInteractionResponse {
  return { type: SUGGESTIONS, data: { choices: choices.slice(0, LIMIT.choices) } };
}
