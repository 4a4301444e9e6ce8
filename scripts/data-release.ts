/** `npm run data:release`: brings data/catalogue.json, which the Worker contains, up to date with the rest of `data/`. */
import { runScript } from './command-line.ts';
import { writeCompiled } from './compiled-release.ts';

const COMMAND_LINE = {
  command: 'npm run data:release',
  summary: 'Brings data/catalogue.json, which the Worker contains, up to date with the rest of data/.',
};

await runScript(COMMAND_LINE, async () => {
  const changed = await writeCompiled();
  console.log(changed ? 'data/catalogue.json: written' : 'data/catalogue.json: already up to date');
});
