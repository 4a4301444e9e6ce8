/**
 * `npm run test:mutants`: makes small mistakes in the derived facts and the rendering, one at a time, and runs the
 * tests on each. Prints the mistakes that no test notices.
 *
 * Why not @stryker-mutator/core: version 10.1 does run here, if `tsconfigFile` names no file, since TypeScript 7 lacks
 * the API that it calls. But it cannot try a sample: each run tries all 3,626 mutants of these folders, and takes over
 * an hour, because it counts four in five as static and runs every test on those. Its packages, Babel among them, would
 * also be 168 more to install before the first `npm start`.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runScript, UsageError } from './command-line.ts';
import { MutantRunner } from './mutants/mutant-runner.ts';
import { type Mutation, mutationsOf } from './mutants/mutations.ts';
import { shuffled } from './mutants/shuffle.ts';

const SOURCES = '{audit,src/results,src/render}/**/*.ts';
const GOAL = 0.93;

const COMMAND_LINE = {
  command: 'npm run test:mutants',
  usage: "[<how many> [<seed> [<part of a path>]]], for example 300 7 '!audit'",
  summary: `Makes small mistakes in the code, one at a time, and prints those that no test notices.
Fails if the tests notice fewer than 93%. A ! before the part of a path leaves those files out.`,
  maxArguments: 3,
};

interface MutationRun {
  files: readonly string[];
  chosen: readonly Mutation[];
  survivors: readonly Mutation[];
}

await runScript(COMMAND_LINE, async (_, [limit = 'all', seed = String(Date.now() % 100_000), within = '']) => {
  if (limit !== 'all' && !/^\d+$/.test(limit)) throw new UsageError(`"${limit}" is not a number of mutants.`);
  const runner = await MutantRunner.start();
  const files = [...globSync(SOURCES, { cwd: runner.copy })]
    .filter((file) => (within.startsWith('!') ? !file.includes(within.slice(1)) : file.includes(within)))
    .toSorted();
  const all = files.flatMap((file) => mutationsOf(file, readFileSync(path.join(runner.copy, file), 'utf8')));
  const chosen = shuffled(all, Number(seed)).slice(0, limit === 'all' ? all.length : Number(limit));
  console.log(`${chosen.length} of ${all.length} mutants, seed ${seed}`);

  const unmutated = await runner.noticed(null);
  if (unmutated) {
    await runner.stop();
    throw new Error(`The tests fail without any mutant: ${unmutated}`);
  }

  const survivors: Mutation[] = [];
  const started = Date.now();
  for (const [index, mutation] of chosen.entries()) {
    if (!(await runner.noticed(mutation))) {
      survivors.push(mutation);
      console.log(
        `survived  ${mutation.file}:${mutation.line}  ${shown(mutation.original)} → ${shown(mutation.replacement)}`,
      );
    }
    if ((index + 1) % 100 === 0) console.log(`${index + 1} tried, ${Math.round((Date.now() - started) / 1000)} s`);
  }
  await runner.stop();
  return report({ files, chosen, survivors });
});

/** Prints how many mutants of each file were killed. @returns the exit code */
function report({ files, chosen, survivors }: MutationRun): number {
  for (const file of files) {
    const tried = chosen.filter((one) => one.file === file).length;
    const alive = survivors.filter((one) => one.file === file).length;
    if (tried > 0) console.log(`${String(tried - alive).padStart(4)} of ${String(tried).padStart(4)} killed  ${file}`);
  }
  const killed = chosen.length - survivors.length;
  console.log(`${killed} of ${chosen.length} killed: ${((100 * killed) / chosen.length).toFixed(1)}%`);
  if (killed < GOAL * chosen.length) {
    console.error(`Fewer than ${100 * GOAL}% were killed.`);
    return 1;
  }
  return 0;
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
