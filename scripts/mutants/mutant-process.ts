/** The process that tries mutants: it receives one at a time, and answers whether the tests noticed it. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BaseSequencer, createVitest } from 'vitest/node';
import { type Mutation, mutated } from './mutations.ts';

/** Tests of facts, words and replies, the quickest first, because the first failure decides. They run in Node too. */
const TESTS = [
  'test/audit/**/*.test.ts',
  'test/results/**/*.test.ts',
  'test/render/**/*.test.ts',
  'test/data/**/*.test.ts',
  'test/commands/*.test.ts',
  'test/respond.test.ts',
];
/** The tests of settings check when a key expires, which the map does not record. */
const LEFT_OUT = ['**/*.node.test.ts', 'test/commands/settings.test.ts'];
const replacement = (name: string) => path.join(import.meta.dirname, `${name}.ts`);

/** The copy of the project that mutants are written into; the project itself is never touched. */
const [, , copy = ''] = process.argv;

/** Keeps the order of `TESTS`: Vitest would begin with the slowest. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    return files;
  }
}

let current: Mutation | null = null;
const sources = new Map<string, string>();

const vitest = await createVitest(
  'test',
  {
    root: copy,
    config: false,
    include: TESTS,
    exclude: LEFT_OUT,
    setupFiles: [replacement('setup')],
    // A thread ends with this process, even one that a mutant keeps in a loop for ever.
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    watch: false,
    bail: 1,
    sequence: { sequencer: QuickestFirst },
    reporters: [{}],
    testTimeout: 5000,
    onConsoleLog: () => false,
  },
  {
    logLevel: 'silent',
    resolve: {
      alias: {
        'cloudflare:workers': replacement('cloudflare-workers'),
        'cloudflare:test': replacement('cloudflare-test'),
      },
    },
  },
);
const found = await vitest.globTestSpecifications();
const place = ({ moduleId }: (typeof found)[number]) =>
  TESTS.findIndex((pattern) => path.matchesGlob(path.relative(copy, moduleId), pattern));
const tests = found.toSorted((a, b) => place(a) - place(b));

/** The test file that fails with a mutation in place; null if none does. */
async function noticed(mutation: Mutation | null): Promise<string | null> {
  if (current) write(current.file, sourceOf(current.file));
  if (mutation) write(mutation.file, mutated(sourceOf(mutation.file), mutation));
  current = mutation;
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(tests);
  const failed = testModules.find((one) => one.state() === 'failed');
  if (failed) return failed.relativeModuleId;
  return unhandledErrors.length > 0 ? String(unhandledErrors[0]) : null;
}

/** The original text of a file. */
function sourceOf(file: string): string {
  const source = sources.get(file) ?? readFileSync(path.join(copy, file), 'utf8');
  sources.set(file, source);
  return source;
}

function write(file: string, source: string): void {
  writeFileSync(path.join(copy, file), source);
  vitest.invalidateFile(path.join(copy, file));
}

process.on('message', async (mutation: Mutation | { none: true }) => {
  process.send?.({ noticed: await noticed('file' in mutation ? mutation : null) });
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: tests.length });
