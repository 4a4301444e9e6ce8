/** `npm run night -- <command>`: publishes the count of an election, ward by ward. */
import { output, runScript, UsageError } from './command-line.ts';
import { closeNight } from './night/close-night.ts';
import { declareFile } from './night/declare-file.ts';
import { manifestText } from './night/make-manifest.ts';
import { expectCommand, NIGHT_OPTIONS, type NightCommand, type NightOptions } from './night/night-options.ts';
import { openNight } from './night/open-night.ts';
import { publishWard } from './night/publish-ward.ts';
import { rehearse } from './night/rehearse.ts';
import { makeKeyFile } from './night/signing-key.ts';

const COMMAND_LINE = {
  command: 'npm run night',
  usage: '<command> [options]',
  summary: `Publishes the count of an election, ward by ward. It shows what channels will get, and asks before it publishes.

  key <file>               makes a key pair: writes the private key to the file, and prints the public one
  manifest <election>      prints what is known before the count, from a record on file or from --candidates
  open <election>          opens the count: --manifest, and --publishers or --name
  declare <ward> "<votes>" publishes what was declared, such as "Travis 1406; Jones 973"
  declare                  the same for each ward of --file that is not declared yet
  correct <ward> "<votes>" says that we mistyped a ward, and publishes the right figures
  withdraw <ward>          says that a ward had not been declared: --reason
  status <ward> <status>   sets a ward to recount, awaiting or postponed
  dispute <ward>           says that somebody disputes a declaration: --reason
  close                    closes the count, writes its record into data/elections and publishes it: --licence, --licence-url
  rehearse                 plays the count of 1 May 2003 on this machine, through everything`,
  options: NIGHT_OPTIONS,
  exitCodes: '0 done; 1 refused or failed; 2 wrong usage',
  maxArguments: 3,
} as const;

/** How many arguments each command takes. */
const ARGUMENTS: Record<NightCommand, number> = {
  ...{ key: 1, manifest: 1, open: 1, declare: 2, correct: 2, withdraw: 1, status: 2, dispute: 1, close: 0 },
  rehearse: 0,
};

await runScript(COMMAND_LINE, async (options, [name, ...args]) => {
  const command = expectCommand(name, options);
  const isOfFile = command === 'declare' && options.file !== undefined;
  const extra = args[isOfFile ? 0 : ARGUMENTS[command]];
  if (extra !== undefined) throw new UsageError(`Unexpected argument "${extra}".`);
  return run(command, args, options);
});

/** @returns the exit code */
async function run(command: NightCommand, args: readonly string[], options: NightOptions): Promise<number> {
  const [first] = args;
  switch (command) {
    case 'key':
      return printNewKey(first);
    case 'manifest':
      await output(await manifestText(first, options), options.out);
      return 0;
    case 'open':
      return openNight(first, options);
    case 'close':
      return closeNight(options);
    case 'rehearse':
      return rehearse();
    case 'declare':
      return options.file === undefined ? publishWard(command, args, options) : declareFile(options);
    default:
      return publishWard(command, args, options);
  }
}

async function printNewKey(file: string | undefined): Promise<number> {
  if (file === undefined) throw new UsageError('Name the file for the private key.');
  const { publicKey } = await makeKeyFile(file);
  console.error(`The private key is in ${file}, which only you can read. Never send it. This is the public key:`);
  console.log(publicKey);
  return 0;
}
