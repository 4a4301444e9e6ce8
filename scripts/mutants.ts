/**
 * `npm run test:mutants [-- how many [seed [part of a path]]]`: puts small faults into the derived facts and the
 * rendering, one at a time, and runs the tests on each. A fault that no test notices is printed. Fails under 90%.
 * A part of a path after a `!` is what to leave out: `npm run test:mutants -- 300 7 '!audit'`.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Hunter } from './mutants/hunter.ts';
import { type Mutation, mutationsOf } from './mutants/mutations.ts';
import { shuffled } from './mutants/shuffle.ts';

const SOURCES = '{audit,src/results,src/render}/**/*.ts';
const GOAL = 0.9;

const [limit = 'all', seed = String(Date.now() % 100_000), within = ''] = process.argv.slice(2);
const hunter = await Hunter.start();
const files = [...globSync(SOURCES, { cwd: hunter.copy })]
  .filter((file) => (within.startsWith('!') ? !file.includes(within.slice(1)) : file.includes(within)))
  .toSorted();
const all = files.flatMap((file) => mutationsOf(file, readFileSync(path.join(hunter.copy, file), 'utf8')));
const chosen = shuffled(all, Number(seed)).slice(0, limit === 'all' ? all.length : Number(limit));
console.log(`${chosen.length} of ${all.length} mutants, seed ${seed}`);

const unmutated = await hunter.noticed(null);
if (unmutated) {
  await hunter.stop();
  throw new Error(`The tests fail without any mutant: ${unmutated}`);
}

const survivors: Mutation[] = [];
const started = Date.now();
for (const [index, mutation] of chosen.entries()) {
  if (!(await hunter.noticed(mutation))) {
    survivors.push(mutation);
    console.log(
      `survived  ${mutation.file}:${mutation.line}  ${shown(mutation.original)} → ${shown(mutation.replacement)}`,
    );
  }
  if ((index + 1) % 100 === 0) console.log(`${index + 1} tried, ${Math.round((Date.now() - started) / 1000)} s`);
}
await hunter.stop();
report();

/** Prints what died by file, and fails where too few did. */
function report(): void {
  for (const file of files) {
    const tried = chosen.filter((one) => one.file === file).length;
    const alive = survivors.filter((one) => one.file === file).length;
    if (tried > 0) console.log(`${String(tried - alive).padStart(4)} of ${String(tried).padStart(4)} killed  ${file}`);
  }
  const killed = chosen.length - survivors.length;
  console.log(`${killed} of ${chosen.length} killed: ${((100 * killed) / chosen.length).toFixed(1)}%`);
  if (killed < GOAL * chosen.length) {
    console.error(`Fewer than ${100 * GOAL}% were killed.`);
    process.exitCode = 1;
  }
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
