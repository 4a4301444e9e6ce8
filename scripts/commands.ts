/** `npm run commands`: prints the JSON array that overwrites all commands of the application. */
import { commands } from '../src/commands/index.ts';

/** What Discord is told of each command. */
export const definitions = [...commands.values()].map(({ definition }) => definition);

if (import.meta.main) process.stdout.write(`${JSON.stringify(definitions, null, 2)}\n`);
