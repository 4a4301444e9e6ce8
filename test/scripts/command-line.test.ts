import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { expectOutput, originFrom, output, readCommandLine, UsageError } from '../../scripts/command-line.ts';
import { UnwritableFile } from '../../scripts/whole-file.ts';
import { type Ended, run, tool } from './tool.ts';

const COMMAND_LINE = {
  command: 'npm run example',
  summary: 'An example.',
  options: {
    quick: { type: 'boolean', default: false, help: 'be quick' },
    out: { type: 'string', short: 'o', value: '<file>', help: 'write to a file' },
  },
  maxArguments: 1,
} as const;

describe('A command line', () => {
  it('has options and arguments in any order', () => {
    expect(readCommandLine(COMMAND_LINE, ['--out', 'a.json', 'Derby', '--quick'])).toMatchObject({
      values: { quick: true, out: 'a.json' },
      positionals: ['Derby'],
    });
    expect(readCommandLine(COMMAND_LINE, ['-o', 'a.json'])).toMatchObject({ values: { quick: false, out: 'a.json' } });
  });

  it.each([
    ['an option that the script does not know', ['--foo'], 'Unknown option --foo.'],
    ['a short option that the script does not know', ['-f'], 'Unknown option -f.'],
    ['an unknown option that has a value', ['--foo=bar'], 'Unknown option --foo.'],
    ['an unknown option with the name of a method', ['--toString'], 'Unknown option --toString.'],
    ['too many arguments', ['Derby', 'Rugby'], 'Unexpected argument "Rugby".'],
    ['an option without its value', ['--out'], "Option '-o, --out <value>' argument missing."],
    ['a value for an option that has none', ['--quick=very'], "Option '--quick' does not take an argument."],
  ])('cannot have %s', (_, args, message) => {
    expect(() => readCommandLine(COMMAND_LINE, args)).toThrow(new UsageError(message));
  });

  it.each([[['--help']], [['-h']], [['--foo', '--help']], [['Derby', 'Rugby', '--help']]])(
    'asks for help with %j',
    (args) => expect(readCommandLine(COMMAND_LINE, args)).toBe('help'),
  );

  it('names the origin of an address', () => {
    expect(originFrom('url', 'https://example.org/health')).toBe('https://example.org');
    expect(originFrom('url', undefined)).toBeNull();
    expect(() => originFrom('url', 'here')).toThrow(new UsageError('--url "here" is not an address.'));
  });
});

describe('Every script', () => {
  const scripts = Object.entries(manifest.scripts).map(([name, line]) => {
    const [, , toolName = ''] = line.split(' ');
    const isShort = toolName === 'start' || toolName === 'test';
    // test:faults is npm test with a path.
    return { toolName, command: isShort ? `npm ${toolName}` : `npm run ${name}` };
  });
  /** Scripts that tests or other scripts also import, so importing them does not run them. */
  const IMPORTED = ['ask', 'build', 'commands'];
  const { argv, exitCode } = process;
  afterEach(() => {
    Object.assign(process, { argv, exitCode });
    process.stdout.removeAllListeners('error');
    vi.restoreAllMocks();
  });

  /** Runs a script with options. Importing it here is much faster than starting a process. */
  async function ended(toolName: string, ...options: string[]): Promise<Ended> {
    if (IMPORTED.includes(toolName)) return tool(toolName, ...options);
    const [stdout, stderr]: [string[], string[]] = [[], []];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => stdout.push(String(text)) > 0);
    vi.spyOn(console, 'error').mockImplementation((text) => void stderr.push(`${text}\n`));
    Object.assign(process, { argv: [...argv.slice(0, 2), ...options], exitCode: undefined });
    vi.resetModules();
    await import(`../../scripts/${toolName}.ts`);
    return { code: Number(process.exitCode ?? 0), stdout: stdout.join(''), stderr: stderr.join('') };
  }

  it.each(scripts)('prints its usage for --help: $toolName', async ({ toolName, command }) => {
    const { code, stdout, stderr } = await ended(toolName, '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toMatch(new RegExp(`^Usage: ${command}( -- .+)?$`));
    expect(stdout).toMatch(/^ {2}--help +print this text$/m);
    expect(stdout).toMatch(/\n\nExit codes: 0 .+ 2 wrong usage.*\.\n$/);
  });

  it.each(scripts)('names an option that it does not know: $toolName', async ({ toolName, command }) => {
    const stderr = `Unknown option --nosuch. Try: ${command} -- --help\n`;
    expect(await ended(toolName, '--nosuch')).toEqual({ code: 2, stdout: '', stderr });
  });

  it.each(scripts)('that has --out says at once why its file cannot be written: $toolName', async ({ toolName }) => {
    const { stdout } = await ended(toolName, '--help');
    vi.restoreAllMocks();
    if (!/^ {2}--out <file>/m.test(stdout)) return;
    const stderr = 'Cannot write nowhere/out.json: the folder nowhere does not exist.\n';
    expect(await ended(toolName, '--out', 'nowhere/out.json')).toEqual({ code: 2, stdout: '', stderr });
  });
});

describe('npm', () => {
  it('lists the scripts', async () => {
    const { code, stdout } = await run('npm', ['run']);
    for (const [name, line] of Object.entries(manifest.scripts)) expect(stdout).toContain(`  ${name}\n    ${line}\n`);
    expect(code).toBe(0);
  });

  it('prints its own error for a script that does not exist', async () => {
    const { code, stderr } = await run('npm', ['run', 'nonsense']);
    expect(stderr).toContain('npm error Missing script: "nonsense"');
    expect(code).toBe(1);
  });
});

describe('The output of a script', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('goes to the file that --out names', async () => {
    const file = path.join(folder, 'out.txt');
    await output('17 wards\n', file);
    expect(await readFile(file, 'utf8')).toBe('17 wards\n');
  });

  it('goes nowhere if its file cannot be written, and the error says why', async () => {
    const file = path.join(folder, 'file.txt');
    await writeFile(file, 'unchanged');
    await mkdir(path.join(folder, 'sub'));
    const before = (await readdir(folder)).toSorted();
    const cases = [
      [path.join(folder, 'none/x'), `the folder ${folder}/none does not exist`],
      [path.join(folder, 'none/'), `the folder ${folder}/none does not exist`],
      [path.join(file, 'x'), `${file} is not a folder`],
      [path.join(folder, 'sub'), 'it is a folder'],
      ['/dev/null', 'it is not an ordinary file'],
      ['', 'it has no name'],
    ] as const;
    for (const [place, reason] of cases) {
      const fault = new UsageError(`Cannot write ${place || '""'}: ${reason}.`, { seeHelp: false });
      await expect(output('17 wards\n', place)).rejects.toThrow(fault);
      await expect(expectOutput(place)).rejects.toThrow(fault);
    }
    expect((await readdir(folder)).toSorted()).toEqual(before);
    expect(await readFile(file, 'utf8')).toBe('unchanged');
  });

  it.each([
    ['EACCES', 'you have no permission to write in the folder /srv'],
    ['EPERM', 'you have no permission to write in the folder /srv'],
    ['EROFS', 'the disk of the folder /srv is read-only'],
    ['ENOSPC', 'the disk is full'],
  ])('cannot be written for the reason that %s means', (code, reason) => {
    const { message } = new UnwritableFile('/srv/out.json', Object.assign(new Error(`${code}: raw`), { code }));
    expect(message).toBe(`Cannot write /srv/out.json: ${reason}.`);
  });

  it('can go to a command that stops reading', async () => {
    const { code, stderr } = await run('bash', ['-c', 'set -o pipefail; node scripts/run.mjs commands | true']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
