import { type ChildProcess, fork } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../bundle.ts';
import type { Mutation } from './mutations.ts';

/** A mutant that takes longer is in an endless loop, which counts as noticed. */
const TIMEOUT_MS = 30_000;

/** The parts of the project that the tests need. */
const COPIED = ['audit', 'src', 'test', 'scripts', 'data', 'playground', 'package.json', 'tsconfig.json'];

/** Tries mutants in a copy of the project, in a process of its own that it replaces if a mutant never ends. */
export class MutantRunner {
  /** The folder of the copy. */
  readonly copy: string;
  #process: ChildProcess;

  private constructor(copy: string, process: ChildProcess) {
    this.copy = copy;
    this.#process = process;
  }

  static async start(): Promise<MutantRunner> {
    // Inside the project, so that its dependencies resolve.
    const cache = path.join(ROOT, '.cache');
    await mkdir(cache, { recursive: true });
    const copy = await mkdtemp(path.join(cache, 'mutants-'));
    for (const name of COPIED) await cp(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    return new MutantRunner(copy, await startProcess(copy));
  }

  /** The test file that fails with a mutation in place; null if none does. */
  async noticed(mutation: Mutation | null): Promise<string | null> {
    this.#process.send(mutation ?? { none: true });
    const answer = await answerOf(this.#process, TIMEOUT_MS);
    if (answer) return answer.noticed ?? null;
    this.#process.kill('SIGKILL');
    this.#process = await startProcess(this.copy);
    return 'no end';
  }

  async stop(): Promise<void> {
    this.#process.kill('SIGKILL');
    await rm(this.copy, { recursive: true, force: true });
  }
}

interface Answer {
  noticed?: string | null;
}

async function startProcess(copy: string): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, 'mutant-process.ts'), [copy]);
  if (!(await answerOf(child, 2 * TIMEOUT_MS))) throw new Error('the tests could not be loaded');
  return child;
}

/** The next message of a process; null if it ends or sends none in time. */
function answerOf(child: ChildProcess, within: number): Promise<Answer | null> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | null) => {
      clearTimeout(timer);
      child.off('message', settle).off('exit', gone);
      resolve(answer);
    };
    const gone = () => settle(null);
    const timer = setTimeout(gone, within);
    child.on('message', settle).on('exit', gone);
  });
}
