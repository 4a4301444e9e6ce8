import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Options } from '../discord/options.ts';
import type { Suggestion } from '../discord/reply.ts';
import type { Context } from '../lookup/context.ts';
import type { Answer } from '../render/answer.ts';
import type { ViewCodec } from '../render/views.ts';

/** One slash command: its definition for Discord, and its answers. Lookups throw `Unanswered` if they find nothing. */
export interface Command {
  definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** A line that somebody could type, for `/about`. */
  example: string;
  /** Set if it may change something, or if its replies depend on who asks: then they are never cached. */
  neverCached?: true;
  /** Set if it finds the council of its `council` option itself: trying several would change something at each. */
  findsCouncil?: true;
  /** Suggestions for the option in focus; `typed` may be empty. */
  autocomplete?(focused: { name: string; typed: string }, options: Options, context: Context): Promise<Suggestion[]>;
  /** Answers the command. */
  handle(options: Options, context: Context): Promise<Answer>;
  /** Answers a control. @param view its text @returns null if the view shows nothing that is on file */
  open?(view: string, context: Context): Promise<Answer | null>;
}

/** A command on a message, which a client lists under Apps. */
export interface MessageCommand {
  definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** What it does, for `/about`: Discord shows only its name. */
  description: string;
  /** Answers for the asker only. @param message the text of the message */
  handle(message: string, context: Context): Promise<Answer>;
}

/** Answers the views of one codec: finds, derives and replies, as `handle` does. */
export function opens<Params>(
  codec: ViewCodec<Params>,
  answer: (params: Params, context: Context) => Promise<Answer | null>,
): (view: string, context: Context) => Promise<Answer | null> {
  return async (view, context) => {
    const params = codec.decode(view);
    return params && answer(params, context);
  };
}
