import { councilOf } from '../occasions.ts';
import { aboutAnswer } from '../render/about.ts';
import { audit } from '../results/audit/index.ts';
import type { Command } from './command.ts';
import { defineCommand } from './definition.ts';
import { electionAsked } from './election.ts';

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
      const notes = audit(home.found, councilOf(home.found, context.archive)).filter(
        ({ severity }) => severity === 'note',
      );
      return aboutAnswer({
        commands: told.map((one) => ({ example: one.example, description: one.definition.description })),
        elections: context.archive.elections,
        home: home.found,
        notes: notes.map(({ sentence }) => sentence),
        bundledCopy: context.archive.bundledCopy(),
        origin: context.origin,
      });
    },
  } satisfies Command;
}
