import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/** How many cases of hostile input to try, and the seed to make them from; `npm run test:fuzz` sets both. */
const fuzz = {
  runs: Number(process.env.FUZZ_RUNS ?? 3000),
  seed: Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31),
};

/**
 * The second Worker has tests of its own, in Node. This one only makes the binding to it work: it takes every event, and
 * follows nothing.
 */
const POST = {
  name: 'returning-officer-post',
  modules: true,
  compatibilityDate: '2026-11-01',
  script: `
    import { DurableObject } from 'cloudflare:workers';
    export class Post extends DurableObject {
      accept(election, council, notices) {
        return { next: (notices.at(-1)?.seq ?? 0) + 1 };
      }
    }
    export default { fetch: () => new Response(null, { status: 404 }) };`,
  durableObjects: { POST: { className: 'Post', useSQLite: true } },
};

/** The bot's tests run in workerd, on a real KV namespace; those of the tools and the page run in Node. */
export default defineConfig({
  test: {
    // Vitest's default leaves one core free, which halves the speed of a machine with two. More workers than cores would
    // make the tests of timeouts fail.
    maxWorkers: 2,
    projects: [
      {
        plugins: [
          cloudflareTest({
            main: './src/index.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { workers: [POST] },
          }),
        ],
        test: {
          name: 'worker',
          include: [
            'test/*.test.ts',
            'test/{answers,commands,data,discord,faults,fuzz,lookup,night,pages,release,render,results,store}/**/*.test.ts',
          ],
          exclude: ['**/*.node.test.ts'],
          // Starting workerd takes longer than most of these files run, so they share one.
          isolate: false,
          setupFiles: ['test/support/new-isolate.ts'],
          provide: { fuzz },
        },
      },
      {
        test: {
          name: 'audit',
          environment: 'node',
          include: ['test/audit/**/*.test.ts'],
          // Pure functions in many small files: one worker process runs them all.
          isolate: false,
        },
      },
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{scripts,playground,post}/**/*.test.ts', 'test/**/*.node.test.ts'],
          // Miniflare and Playwright take a second to load; a process loads them once for all its files.
          isolate: false,
          globalSetup: ['test/scripts/prepare.ts'],
          // These start processes, workerd and a browser among them.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
