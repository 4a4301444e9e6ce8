import { electionAsked } from '../lookup/election.ts';
import { occasionOf } from '../lookup/occasions.ts';
import { aboutAnswer } from '../render/about.ts';
import type { Command } from './command.ts';
import { defineCommand } from './definition.ts';

const EXAMPLE = '/about';

/** The command that tells of all the others; it is handed them, since the registry holds it too. */
export function aboutThe(others: readonly Command[]) {
  const definition = defineCommand(
    'about',
    'What this bot answers, which elections it holds, and where the figures come from',
  );
  const told = [...others, { example: EXAMPLE, definition }];
  return {
    definition,
    example: EXAMPLE,

    async handle(_options, context) {
      const home = await electionAsked(null, context);
      if ('unanswered' in home) return home.unanswered;
      const { held, notes, bundledCopy } = occasionOf(home.found, context.archive, context.origin);
      return aboutAnswer({
        commands: told.map((one) => ({ example: one.example, description: one.definition.description })),
        elections: held,
        others: context.archive.councils.filter(({ slug }) => slug !== home.found.council),
        home: home.found,
        notes: notes.map(({ sentence }) => sentence),
        bundledCopy,
        origin: context.origin,
      });
    },
  } satisfies Command;
}
