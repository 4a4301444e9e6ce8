/** How every script reads its command line, prints its help and ends. */
import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import { expectWritable, UnwritableFile, writeWhole } from './whole-file.ts';

/** An option of a script. */
export interface ScriptOption extends ParseArgsOptionDescriptor {
  /** What stands for its value in the help text, such as `<file>`. */
  value?: string;
  help: string;
}

/** A script's command line, as its help text describes it. */
export interface CommandLine<Options extends Record<string, ScriptOption>> {
  /** How to run the script, such as `npm run publish`. */
  command: string;
  /** What can follow the command, such as `[options]`. */
  usage?: string;
  summary: string;
  options?: Options;
  /** What each exit code means, if not the usual. */
  exitCodes?: string;
  /** The most arguments that are not options; 0 by default. */
  maxArguments?: number;
}

/** The values of a script's options. */
export type OptionValues<Options extends Record<string, ScriptOption>> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>['values'];

/** A command line that the script cannot accept. The message says why. */
export class UsageError extends Error {
  override name = 'UsageError';
  /** Whether the help text would help. */
  readonly seeHelp: boolean;

  constructor(message: string, { seeHelp = true, ...options }: ErrorOptions & { seeHelp?: boolean } = {}) {
    super(message, options);
    this.seeHelp = seeHelp;
  }
}

/** For scripts that output data. */
export const OUT = { type: 'string', value: '<file>', help: 'write to this file, not to standard output' } as const;

const USUAL_EXIT_CODES = '0 done; 1 failed; 2 wrong usage';
const HELP = { type: 'boolean', short: 'h', help: 'print this text' } as const;

/**
 * Runs a script with the options and arguments it was given. Sets the exit code: 0, or what `main` returns; 1 if `main`
 * throws; 2 for a command line it cannot accept, such as one whose `--out` file cannot be written. Errors go to
 * standard error.
 * @param messageOf the message to print if `main` throws
 */
export async function runScript<const Options extends Record<string, ScriptOption>>(
  commandLine: CommandLine<Options>,
  main: (options: OptionValues<Options>, args: string[]) => Promise<number | undefined> | Promise<void>,
  messageOf: (cause: unknown) => string = defaultMessage,
): Promise<void> {
  // A reader such as `head` closes the pipe when it has read enough.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
    process.exit();
  });
  try {
    const read = readCommandLine(commandLine, process.argv.slice(2));
    if (read === 'help') process.stdout.write(helpOf(commandLine));
    else {
      const { out } = read.values as { out?: unknown };
      if (commandLine.options?.out === OUT && typeof out === 'string') await expectOutput(out);
      process.exitCode = (await main(read.values, read.positionals)) ?? 0;
    }
  } catch (cause) {
    process.exitCode = cause instanceof UsageError ? 2 : 1;
    if (!(cause instanceof UsageError)) console.error(messageOf(cause));
    else console.error(cause.seeHelp ? `${cause.message} Try: ${withHelp(commandLine.command)}` : cause.message);
  }
}

/**
 * Reads a script's command line.
 * @throws UsageError if it has an unknown option, an option without its value, or too many arguments
 */
export function readCommandLine<const Options extends Record<string, ScriptOption>>(
  { options, maxArguments = 0 }: CommandLine<Options>,
  args: string[],
): { values: OptionValues<Options>; positionals: string[] } | 'help' {
  const known: Record<string, ScriptOption> = { ...options, help: HELP };
  const { tokens } = parseArgs({ args, options: known, strict: false, allowPositionals: true, tokens: true });
  const given = tokens.filter((token) => token.kind === 'option');
  if (given.some(({ name }) => name === 'help')) return 'help';
  const unknown = given.find(({ name }) => !Object.hasOwn(known, name));
  if (unknown) throw new UsageError(`Unknown option ${unknown.rawName}.`);
  try {
    const { values, positionals } = parseArgs({ args, options: known, allowPositionals: true });
    const extra = positionals[maxArguments];
    if (extra !== undefined) throw new UsageError(`Unexpected argument "${extra}".`);
    return { values: values as OptionValues<Options>, positionals };
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`${(cause as Error).message.split('\n')[0]?.replace(/\.?$/, '.')}`);
  }
}

/**
 * The origin of an address given as an option, or null if it is not given.
 * @throws UsageError if it is not an address
 */
export function originFrom(option: string, address: string | undefined): string | null {
  if (address === undefined) return null;
  if (!URL.canParse(address)) throw new UsageError(`--${option} "${address}" is not an address.`);
  return new URL(address).origin;
}

/** Checks that output can be written to a file. @throws UsageError if it cannot */
export function expectOutput(file: string): Promise<void> {
  return withUsageError(expectWritable(file));
}

/** Writes data to a file, or prints it if no file is given. @throws UsageError if the file cannot be written */
export async function output(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) process.stdout.write(text);
  else await withUsageError(writeWhole(file, text));
}

async function withUsageError(written: Promise<void>): Promise<void> {
  try {
    await written;
  } catch (cause) {
    throw cause instanceof UnwritableFile ? new UsageError(cause.message, { seeHelp: false, cause }) : cause;
  }
}

export function defaultMessage(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function helpOf({
  command,
  usage,
  summary,
  options,
  exitCodes = USUAL_EXIT_CODES,
}: CommandLine<Record<string, ScriptOption>>): string {
  const rows = Object.entries({ ...options, help: HELP } as Record<string, ScriptOption>).map(
    ([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ''}`, help] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}\n`);
  return `Usage: ${command}${usage ? ` -- ${usage}` : ''}\n\n${summary}\n\n${lines.join('')}\nExit codes: ${exitCodes}.\n`;
}

/** npm takes an option for itself unless `--` comes before it. */
function withHelp(command: string): string {
  return command.startsWith('npm ') ? `${command} -- --help` : `${command} --help`;
}
