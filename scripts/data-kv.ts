/** `npm run data:kv -- out.json`: writes the whole release as a file for `wrangler kv bulk put`. */
import { firstPairs } from '../src/release/make-release.ts';
import { DATA } from './bundle.ts';
import { expectOutput, OUT, output, runScript, UsageError } from './command-line.ts';
import { bulkForm } from './publish/bulk-form.ts';
import { fromFiles } from './release.ts';

const COMMAND_LINE = {
  command: 'npm run data:kv',
  usage: '[<file>]',
  summary: `Writes every key and value of the release, pictures included, as JSON for wrangler kv bulk put:
  npx wrangler kv bulk put <file> --binding RESULTS --remote
Without a file, prints them.`,
  options: { out: OUT },
  maxArguments: 1,
};

await runScript(COMMAND_LINE, async ({ out }, [file = out]) => {
  if (out !== undefined && file !== out) throw new UsageError('Two files are named: give one.');
  if (file !== undefined) await expectOutput(file);
  const release = await fromFiles(DATA);
  const pairs = await firstPairs(await release(new Map()));
  await output(`${JSON.stringify(pairs.map(bulkForm), null, 2)}\n`, file);
  if (file !== undefined) {
    console.error(`${file}: ${pairs.length} pairs, for: npx wrangler kv bulk put ${file} --binding RESULTS --remote`);
  }
});
