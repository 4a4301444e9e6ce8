/** `npm run commands`: prints the JSON array that Discord's bulk overwrite of commands accepts. */
import { commands, messageCommands } from '../src/commands/index.ts';
import { OUT, output, runScript } from './command-line.ts';

/** The commands that are typed. */
export const slashDefinitions = [...commands.values()].map(({ definition }) => definition);

/** Every command, as registered at Discord. */
export const definitions = [...slashDefinitions, ...[...messageCommands.values()].map(({ definition }) => definition)];

const COMMAND_LINE = {
  command: 'npm run commands',
  usage: '[--out <file>]',
  summary: "Prints the commands as the JSON that Discord's bulk overwrite accepts.",
  options: { out: OUT },
};

if (import.meta.main) {
  await runScript(COMMAND_LINE, ({ out }) => output(`${JSON.stringify(definitions, null, 2)}\n`, out));
}
