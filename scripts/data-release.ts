/** `npm run data:release`: updates the two files of `data/` that the Worker contains and that follow from the rest. */
import { runScript } from './command-line.ts';
import { updateCompiledRelease } from './compiled-release.ts';

const COMMAND_LINE = {
  command: 'npm run data:release',
  usage: '[--check]',
  summary:
    'Updates data/catalogue.json and data/compiled-in.json: the hashes of the compiled-in elections, and the notes that readers see. The build does so too.',
  options: { check: { type: 'boolean', help: 'write nothing, and fail if it is out of date' } },
} as const;

await runScript(COMMAND_LINE, async ({ check = false }) => {
  const wasOld = await updateCompiledRelease({ write: !check });
  if (check && wasOld) {
    console.error('data/catalogue.json is out of date. Run: npm run data:release');
    return 1;
  }
  console.log(`data/catalogue.json: ${wasOld ? 'updated' : 'up to date'}`);
  return 0;
});
