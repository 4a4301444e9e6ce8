import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, ROOT, run, start } from './tool.ts';

/** Runs in a clean clone of a small project. Its one dependency, a Node, can be installed without a network. */
describe('run.mjs', () => {
  let clone: string;

  beforeEach(async () => {
    clone = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
    await cp(path.join(ROOT, 'scripts/run.mjs'), path.join(clone, 'scripts/run.mjs'));
    await cp(path.join(ROOT, 'scripts/install.mjs'), path.join(clone, 'scripts/install.mjs'));
    await mkdir(path.join(clone, 'node/bin'), { recursive: true });
    await symlink(process.execPath, path.join(clone, 'node/bin/node'));
    await writeProject('1.0.0');
    const echo = 'const args: string[] = process.argv.slice(2); console.log(JSON.stringify(args)); process.exit(3);';
    await writeFile(path.join(clone, 'scripts/echo.ts'), echo);
  });
  afterEach(() => rm(clone, { recursive: true }));

  const writeJson = (file: string, value: unknown) => writeFile(path.join(clone, file), JSON.stringify(value));
  const launch = (...args: string[]): Promise<Ended> => run('node', ['scripts/run.mjs', ...args], {}, clone);

  async function writeProject(version: string): Promise<void> {
    const project = { name: 'clone', version, dependencies: { node: 'file:node' } };
    await writeJson('node/package.json', { name: 'node', version });
    const node = { node: { name: 'node', version }, 'node_modules/node': { resolved: 'node', link: true } };
    await writeJson('package.json', project);
    await writeJson('package-lock.json', {
      name: 'clone',
      version,
      lockfileVersion: 3,
      packages: { '': project, ...node },
    });
  }

  it('installs missing dependencies, then runs the tool with its arguments and exit code', async () => {
    const first = await launch('echo', 'a b', '--c');
    expect(first.stdout).toBe('["a b","--c"]\n');
    expect(first.stderr).toContain('Installing dependencies (npm ci)');
    expect(first.code).toBe(3);
  });

  it('does not install again, and prints nothing, if nothing is missing', async () => {
    await launch('echo');
    expect(await launch('echo')).toEqual({ code: 3, stdout: '[]\n', stderr: '' });
  });

  it('keeps the compiled code of a tool in the project, so that the tool starts faster the next time', async () => {
    await launch('echo');
    const cached = await readdir(path.join(clone, '.cache/compiled'), { recursive: true, withFileTypes: true });
    expect(cached.some((entry) => entry.isFile())).toBe(true);
  });

  it('installs again after the lockfile changes', async () => {
    await launch('echo');
    await writeProject('1.0.1');
    expect((await launch('echo')).stderr).toContain('Installing dependencies (npm ci)');
    expect((await launch('echo')).stderr).toBe('');
  });

  it("prints npm's error if it cannot install, even under npm run -s, and runs nothing", async () => {
    await writeJson('package.json', {
      name: 'clone',
      scripts: { echo: 'node scripts/run.mjs echo' },
      dependencies: { absent: 'file:absent.tgz' },
    });
    const { code, stdout, stderr } = await run('npm', ['run', '-s', 'echo'], {}, clone);
    expect(stderr).toMatch(/npm error[\s\S]*npm ci failed \(exit code \d+\)[\s\S]*Nothing was run/);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  it('prints its usage for --help', async () => {
    const { code, stdout, stderr } = await run('node', ['scripts/run.mjs', '--help'], {}, clone);
    expect(stdout).toContain('Usage: node scripts/run.mjs <tool>');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each([
    ['an option that it does not know', ['--foo'], 'Unknown option --foo. Try: node scripts/run.mjs --help'],
    ['no tool', [], 'Name a tool'],
  ])('exits with 2 for %s', async (_, args, message) => {
    const { code, stderr } = await launch(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it('names the tool that does not exist', async () => {
    const { code, stderr } = await launch('nosuch');
    expect(stderr).toContain('There is no tool "nosuch"');
    expect(code).toBe(2);
  });

  it('passes a signal on and waits for the tool to end', async () => {
    await launch('echo');
    const patient =
      "process.on('SIGTERM', () => setTimeout(() => process.exit(7), 100)); setInterval(() => {}, 1000); console.log('ready');";
    await writeFile(path.join(clone, 'scripts/patient.ts'), patient);
    const child = start('node', ['scripts/run.mjs', 'patient'], {}, clone);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(7);
  });
});
