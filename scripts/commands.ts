/** `npm run commands`: prints the JSON array that Discord's bulk overwrite of commands accepts. */
import { everyCommand } from '../src/commands/index.ts';
import { OUT, output, runScript } from './command-line.ts';

const { slash, onMessages } = await everyCommand();

/** The commands that are typed. */
export const slashDefinitions = slash.map(({ definition }) => definition);
/** The commands on a message. */
export const messageDefinitions = onMessages.map(({ definition }) => definition);

/** Every command, as registered at Discord. */
export const definitions = [...slashDefinitions, ...messageDefinitions];

const COMMAND_LINE = {
  command: 'npm run commands',
  usage: '[--out <file>]',
  summary: "Prints the commands as the JSON that Discord's bulk overwrite accepts.",
  options: { out: OUT },
};

if (import.meta.main) {
  await runScript(COMMAND_LINE, ({ out }) => output(`${JSON.stringify(definitions, null, 2)}\n`, out));
}
