/** `npm run data:release`: updates the two files of `data/` that are made from the others. The Worker contains both. */
import { runScript } from './command-line.ts';
import { updateCompiledRelease } from './compiled-release.ts';

const FILES = 'data/catalogue.json and data/compiled-in.json';

const COMMAND_LINE = {
  command: 'npm run data:release',
  usage: '[--check]',
  summary: `Updates ${FILES}: the hashes of the compiled-in elections, and the notes that readers see. The build does this too.`,
  options: { check: { type: 'boolean', help: 'write nothing, and fail if either file is out of date' } },
} as const;

await runScript(COMMAND_LINE, async ({ check = false }) => {
  const wasOld = await updateCompiledRelease({ write: !check });
  if (check && wasOld) {
    console.error(`${FILES} are out of date. Run: npm run data:release`);
    return 1;
  }
  console.log(`${FILES}: ${wasOld ? 'updated' : 'up to date'}`);
  return 0;
});
