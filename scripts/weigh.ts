/** `npm run weigh`: prints the size of the Worker and its pages as Markdown tables. */
import { gzipSync } from 'node:zlib';
import { newSigner } from '../playground/signer.ts';
import { OUT, output, runScript } from './command-line.ts';
import { bundleWorker, WITHOUT_DATA } from './weigh/worker-bundle.ts';
import { startWorker } from './worker.ts';

/** The parts of the Worker by the path of their modules. A module counts for the first part it matches. */
const PARTS: readonly [name: string, path: RegExp][] = [
  ['results', /^src\/results\//],
  ['commands', /^src\/commands\//],
  ['rendering', /^src\/render\//],
  ['pages', /^src\/pages\//],
  ['hono, for pages alone', /hono\/dist\/(jsx|helper\/html|utils\/html|middleware\/(secure|trailing))/],
  ['serving pictures', /^src\/(store\/pictures|release\/album)\.ts/],
  ['lookup', /^src\/lookup\//],
  ['reading releases', /^src\/(store|release)\//],
  ['protocol and routes', /^src\//],
  ['hono', /node_modules\/hono\//],
  ['valibot', /node_modules\/valibot\//],
  ['other libraries', /node_modules\//],
];
const ELECTION = '/elections/local.derby.2003-05-01';
const PAGES = [ELECTION, `${ELECTION}/darley`, `${ELECTION}/chellaston`, `${ELECTION}/parties/PP53`];

const COMMAND_LINE = {
  command: 'npm run weigh',
  usage: '[--out <file>]',
  summary: 'Prints the size of the Worker and its pages as Markdown tables.',
  options: { out: OUT },
};

await runScript(COMMAND_LINE, async ({ out }) => {
  await output(`${[...(await workerTable()), '', ...(await pageTable())].join('\n')}\n`, out);
});

async function workerTable(): Promise<string[]> {
  const whole = await bundleWorker([]);
  const code = await bundleWorker([WITHOUT_DATA]);
  const gzipped = gzipSync(code.bytes).length;
  const parts = PARTS.map(([name, path]) => {
    const fits = (input: string) => PARTS.find(([, other]) => other.test(input))?.[1] === path;
    const own = Object.entries(code.inputs).filter(([input]) => fits(input));
    const bytes = own.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
    // Compressed alone, a part would not benefit from repetition in other parts, so we show its share of the whole.
    return `| · ${name} | ${kilobytes(bytes)} | ${kilobytes((gzipped * bytes) / code.bytes.length)} |`;
  });
  return [
    '| part of the Worker | minified | gzip |',
    '|---|---|---|',
    `| whole | ${kilobytes(whole.bytes.length)} | ${kilobytes(gzipSync(whole.bytes).length)} |`,
    `| without the bundled data | ${kilobytes(code.bytes.length)} | ${kilobytes(gzipped)} |`,
    ...parts,
  ];
}

async function pageTable(): Promise<string[]> {
  const { publicKey } = await newSigner();
  const worker = await startWorker({ publicKey, port: 0, log: () => {} });
  try {
    const rows = [];
    for (const path of PAGES) {
      const html = Buffer.from(await (await fetch(worker.origin + path)).arrayBuffer());
      const [, chart] = /src="(\/charts\/[^"]+)"/.exec(html.toString()) ?? [];
      const picture = chart ? (await (await fetch(worker.origin + chart)).arrayBuffer()).byteLength : 0;
      const sizes = [html.length, gzipSync(html).length, picture].map(kilobytes);
      rows.push(`| ${path} | ${sizes.join(' | ')} |`);
    }
    return ['| page | HTML and CSS | gzip | picture |', '|---|---|---|---|', ...rows];
  } finally {
    await worker.stop();
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
