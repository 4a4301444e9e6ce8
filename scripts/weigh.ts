/** `npm run weigh`: what the Worker and its pages weigh, as a table in Markdown. */
import { gzipSync } from 'node:zlib';
import { newSigner } from '../playground/signer.ts';
import { bundled, WITHOUT_DATA } from './weigh/bundled.ts';
import { startWorker } from './worker.ts';

/** The parts of the bundle that are told apart, by where their modules stand; the first that fits counts. */
const PARTS: readonly [name: string, path: RegExp][] = [
  ['the bundled data', /^data\//],
  ['pages', /^src\/pages\/|node_modules\/hono\/dist\/(jsx|helper\/html|middleware\/secure|middleware\/trailing)/],
  ['serving pictures', /^src\/store\/charts/],
  ['results and audit', /^src\/results\//],
  ['commands and rendering', /^src\/(commands|render)\//],
  ['store and protocol', /^src\//],
  ['hono', /node_modules\/hono\//],
  ['valibot', /node_modules\/valibot\//],
  ['other libraries', /node_modules\//],
];
const ELECTION = '/elections/local.derby.2003-05-01';
const PAGES = [ELECTION, `${ELECTION}/darley`, `${ELECTION}/chellaston`, `${ELECTION}/parties/PP53`];

const whole = await bundled([]);
const code = await bundled([WITHOUT_DATA]);
console.log('| part of the Worker | minified | gzip |\n|---|---|---|');
console.log(`| whole | ${kilobytes(whole.bytes.length)} | ${kilobytes(gzipSync(whole.bytes).length)} |`);
console.log(
  `| without the bundled data | ${kilobytes(code.bytes.length)} | ${kilobytes(gzipSync(code.bytes).length)} |`,
);
for (const [name, path] of PARTS) {
  const fits = (input: string) => PARTS.find(([, other]) => other.test(input))?.[1] === path;
  const own = Object.entries(whole.inputs).filter(([input]) => fits(input));
  console.log(`| · ${name} | ${kilobytes(own.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0))} | |`);
}

const { publicKey } = await newSigner();
const worker = await startWorker({ publicKey, port: 0, log: () => {} });
try {
  console.log('\n| page | HTML and CSS | gzip | picture |\n|---|---|---|---|');
  for (const path of PAGES) {
    const html = Buffer.from(await (await fetch(worker.origin + path)).arrayBuffer());
    const [, chart] = /src="(\/charts\/[^"]+)"/.exec(html.toString()) ?? [];
    const picture = chart ? (await (await fetch(worker.origin + chart)).arrayBuffer()).byteLength : 0;
    console.log(
      `| ${path} | ${kilobytes(html.length)} | ${kilobytes(gzipSync(html).length)} | ${kilobytes(picture)} |`,
    );
  }
} finally {
  await worker.stop();
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
