import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Options } from '../discord/options.ts';
import type { Choice } from '../discord/reply.ts';
import type { Context } from '../lookup/context.ts';
import type { Answer } from '../render/answer.ts';

/** One slash command, whole: what Discord is told of it, and what it answers. */
export interface Command {
  definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** One line that someone could type, for `/about`. */
  example: string;
  /** Choices for the option in focus; `typed` may be empty. */
  autocomplete?(focused: { name: string; typed: string }, options: Options, context: Context): Promise<Choice[]>;
  /** The answer to the command with its options. */
  handle(options: Options, context: Context): Promise<Answer>;
  /** The answer that a control's view names, or null where the arguments name nothing that is held. */
  open?(args: readonly string[], context: Context): Promise<Answer | null>;
}
