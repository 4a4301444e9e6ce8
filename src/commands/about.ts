import type { Context } from '../lookup/context.ts';
import { findElection } from '../lookup/election.ts';
import { aboutAnswer } from '../render/about.ts';
import { aboutLinks } from '../render/about-links.ts';
import type { Answer } from '../render/answer.ts';
import { aboutView } from '../render/views.ts';
import { type Command, type MessageCommand, opens } from './command.ts';
import { defineCommand } from './definition.ts';

/**
 * The `/about` command.
 * @param everyCommand the commands to list: importing the registry here would be a cycle
 */
export function aboutCommand(
  everyCommand: () => Promise<{ slash: readonly Command[]; onMessages: readonly MessageCommand[] }>,
) {
  const answer = async (context: Context): Promise<Answer> => {
    const { slash, onMessages } = await everyCommand();
    const commands = [
      ...slash.map((one) => ({ example: one.example, description: one.definition.description })),
      ...onMessages.map((one) => ({ example: one.definition.name, description: one.description })),
    ];
    const home = await findElection(null, context);
    const { councils, counts } = context.archive;
    const others = councils.filter(({ slug }) => slug !== home.council.slug);
    const links = aboutLinks(context.origin, context.applicationId);
    return { ...aboutAnswer({ commands, others, all: { councils, counts }, home }), links };
  };
  return {
    definition: defineCommand(
      'about',
      'What this bot can do, which elections are on file, and where the figures come from',
    ),
    example: '/about',

    async handle(_options, context) {
      return answer(context);
    },

    open: opens(aboutView, (_nothing, context) => answer(context)),
  } satisfies Command;
}
