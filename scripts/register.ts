/**
 * `npm run register`: registers our commands at Discord. `--guild <id>` registers them in one server, where they appear
 * at once; `--dry-run` only prints the differences. Exit codes: 0 in sync, or a dry run; 1 failed; 2 wrong usage.
 */
import { parseArgs } from 'node:util';
import { DISCORD_API, openDiscord } from './discord/client.ts';
import { differenceLines, isInSync } from './registration/command-differences.ts';
import { commandDifferences, overwriteCommands } from './registration/discord-commands.ts';
import { discreet } from './values/discreet.ts';
import { gather, type Values } from './values/gather.ts';
import { DISCORD_APPLICATION_ID, DISCORD_TOKEN } from './values/value.ts';

const USAGE = 'npm run register -- [--guild <server id>] [--dry-run] [--discord-api <base>]';

let values: Values = {};
const say = (line: string) => console.log(discreet(line, values));

try {
  const options = commandLine();
  if (options) {
    values = await gather([DISCORD_TOKEN, DISCORD_APPLICATION_ID]);
    const { DISCORD_TOKEN: token = '', DISCORD_APPLICATION_ID: applicationId = '' } = values;
    const { guild } = options;
    const target = { discord: await openDiscord(token, options.api, say), applicationId, guild };
    const where = guild ? `in server ${guild}` : 'for all servers and users';
    const difference = await commandDifferences(target);
    for (const line of differenceLines(difference)) say(line);
    if (isInSync(difference)) say(`The commands ${where} are in sync: nothing was written.`);
    else if (options.dryRun) say(`Nothing was written. Without --dry-run, this would change the commands ${where}.`);
    else {
      await overwriteCommands(target);
      say(`Done: the commands ${where} are in sync.`);
    }
  }
} catch (cause) {
  console.error(discreet(cause instanceof Error ? cause.message : String(cause), values));
  process.exitCode = 1;
}

function commandLine() {
  try {
    const { values: given } = parseArgs({
      options: {
        guild: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'discord-api': { type: 'string', default: DISCORD_API },
      },
    });
    if (given.guild !== undefined && !/^\d{15,20}$/.test(given.guild)) throw new Error('A server id is a number.');
    return { guild: given.guild, dryRun: given['dry-run'], api: given['discord-api'] };
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : cause}\n${USAGE}`);
    process.exitCode = 2;
    return null;
  }
}
