/**
 * `npm run register`: registers our commands at Discord. `--guild <id>` registers them in one server, where they appear
 * at once; `--dry-run` only prints the differences.
 */
import { defaultMessage, runScript, UsageError } from './command-line.ts';
import { DISCORD_API, openDiscord } from './discord/client.ts';
import { differenceLines, isInSync } from './registration/command-differences.ts';
import { commandDifferences, overwriteCommands } from './registration/discord-commands.ts';
import { gather, type Values } from './values/gather.ts';
import { DISCORD_APPLICATION_ID, DISCORD_TOKEN } from './values/value.ts';
import { withoutSecrets } from './values/without-secrets.ts';

const COMMAND_LINE = {
  command: 'npm run register',
  exitCodes: '0 in sync, or a dry run; 1 failed; 2 wrong usage',
  usage: '[options]',
  summary: 'Updates the commands at Discord to match the code.',
  options: {
    guild: { type: 'string', value: '<server id>', help: 'register in one server, where they appear at once' },
    'dry-run': { type: 'boolean', help: 'print the differences, and change nothing' },
    'discord-api': { type: 'string', value: '<address>', default: DISCORD_API, help: 'use another API, for tests' },
  },
} as const;

let values: Values = {};
const say = (line: string) => console.log(withoutSecrets(line, values));

await runScript(
  COMMAND_LINE,
  async ({ guild, 'dry-run': dryRun, 'discord-api': api }) => {
    if (guild !== undefined && !/^\d{15,20}$/.test(guild)) throw new UsageError(`"${guild}" is not a server id.`);
    values = await gather([DISCORD_TOKEN, DISCORD_APPLICATION_ID]);
    const { DISCORD_TOKEN: token = '', DISCORD_APPLICATION_ID: applicationId = '' } = values;
    const target = { discord: await openDiscord(token, api, say), applicationId, guild };
    const where = guild ? `in server ${guild}` : 'for all servers and users';
    const difference = await commandDifferences(target);
    for (const line of differenceLines(difference)) say(line);
    if (isInSync(difference)) say(`The commands ${where} are in sync: nothing was written.`);
    else if (dryRun) say(`Nothing was written. Without --dry-run, this would change the commands ${where}.`);
    else {
      await overwriteCommands(target);
      say(`Done: the commands ${where} are in sync.`);
    }
  },
  (cause) => withoutSecrets(defaultMessage(cause), values),
);
