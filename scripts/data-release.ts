/** `npm run data:release`: updates what is made from the records: two files of `data/`, and two pages. */
import { DATA } from './bundle.ts';
import { runScript } from './command-line.ts';
import { updateCompiledRelease } from './compiled-release.ts';
import { updateCoverage } from './coverage.ts';
import { readDataset } from './publish/dataset.ts';

const FILES = 'data/catalogue.json and data/compiled-in.json';
const PAGES = 'The counts of what is on file in README.md and data/README.md';

const COMMAND_LINE = {
  command: 'npm run data:release',
  usage: '[--check]',
  summary: `Updates ${FILES}: the hashes of the compiled-in elections, and the notes that readers see. The build does this too.
It also counts what is on file, for README.md and data/README.md.`,
  options: { check: { type: 'boolean', help: 'write nothing, and fail if a file is out of date' } },
} as const;

await runScript(COMMAND_LINE, async ({ check = false }) => {
  const updated = [
    { what: FILES, wasOld: await updateCompiledRelease({ write: !check }) },
    { what: PAGES, wasOld: await updateCoverage(await readDataset(DATA), { write: !check }) },
  ];
  if (check && updated.some(({ wasOld }) => wasOld)) {
    for (const { what, wasOld } of updated)
      if (wasOld) console.error(`${what} are out of date. Run: npm run data:release`);
    return 1;
  }
  for (const { what, wasOld } of updated) console.log(`${what}: ${wasOld ? 'updated' : 'up to date'}`);
  return 0;
});
