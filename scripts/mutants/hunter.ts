import { type ChildProcess, fork } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../bundle.ts';
import type { Mutation } from './mutations.ts';

/** A mutant that takes longer than this is in a loop, and that is noticed too. */
const PATIENCE_MS = 30_000;

/** What the tests need of the project. */
const COPIED = ['audit', 'src', 'test', 'scripts', 'data', 'playground', 'package.json', 'tsconfig.json'];

/** Tries mutants in a copy of the project and a process of their own, and begins another where one of them never ends. */
export class Hunter {
  /** The folder of the copy. */
  readonly copy: string;
  #process: ChildProcess;

  private constructor(copy: string, process: ChildProcess) {
    this.copy = copy;
    this.#process = process;
  }

  static async start(): Promise<Hunter> {
    // Within the project, so that its dependencies are found from there.
    const cache = path.join(ROOT, '.cache');
    await mkdir(cache, { recursive: true });
    const copy = await mkdtemp(path.join(cache, 'mutants-'));
    for (const name of COPIED) await cp(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    return new Hunter(copy, await begun(copy));
  }

  /** The test that fails with a mutation in place, or null where none does. */
  async noticed(mutation: Mutation | null): Promise<string | null> {
    this.#process.send(mutation ?? { none: true });
    const answer = await answerOf(this.#process, PATIENCE_MS);
    if (answer) return answer.noticed ?? null;
    this.#process.kill('SIGKILL');
    this.#process = await begun(this.copy);
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

async function begun(copy: string): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, 'hunt.ts'), [copy]);
  if (!(await answerOf(child, 2 * PATIENCE_MS))) throw new Error('the tests could not be loaded');
  return child;
}

/** What a process says next, or null where it says nothing in time or ends. */
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
