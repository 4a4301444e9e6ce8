/** `npm run data:kv -- out.json`: writes the release as a file for `wrangler kv bulk put`. */

import { firstPairs } from '../src/release/make-release.ts';
import { DATA } from './bundle.ts';
import { bulkForm } from './publish/bulk-form.ts';
import { readDataset } from './publish/dataset.ts';
import { releaseWithPictures } from './release.ts';
import { writeWhole } from './whole-file.ts';

const [file, ...rest] = process.argv.slice(2);

if (!file || rest.length > 0) {
  console.error('Name the one file to write to: npm run data:kv -- out.json');
  process.exitCode = 2;
} else {
  try {
    const pairs = firstPairs(await releaseWithPictures(await readDataset(DATA)));
    await writeWhole(file, `${JSON.stringify(pairs.map(bulkForm), null, 2)}\n`);
    console.error(`${file}: ${pairs.length} pairs, for: npx wrangler kv bulk put ${file} --binding RESULTS --remote`);
  } catch (cause) {
    console.error(`${file} could not be written: ${cause instanceof Error ? cause.message : cause}`);
    process.exitCode = 1;
  }
}
