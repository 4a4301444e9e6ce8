/** `npm run data:release`: brings data/catalogue.json, which the Worker contains, up to date with the rest of `data/`. */
import { writeCompiled } from './compiled-release.ts';

try {
  const changed = await writeCompiled();
  console.log(changed ? 'data/catalogue.json: written' : 'data/catalogue.json: already up to date');
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
