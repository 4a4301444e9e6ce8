/** `npm run commands`: prints the JSON array that Discord's bulk overwrite of commands accepts. */
import { commands } from '../src/commands/index.ts';
import { OUT, output, runScript } from './command-line.ts';

/** Every command, as registered at Discord. */
export const definitions = [...commands.values()].map(({ definition }) => definition);

const COMMAND_LINE = {
  command: 'npm run commands',
  usage: '[--out <file>]',
  summary: "Prints the commands as the JSON that Discord's bulk overwrite accepts.",
  options: { out: OUT },
};

if (import.meta.main) {
  await runScript(COMMAND_LINE, ({ out }) => output(`${JSON.stringify(definitions, null, 2)}\n`, out));
}
