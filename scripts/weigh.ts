/** `npm run weigh`: prints the size of the Worker and its pages as Markdown tables. */
import { gzipSync } from 'node:zlib';
import { newSigner } from '../playground/signer.ts';
import { everyCommand } from '../src/commands/index.ts';
import { OUT, output, runScript } from './command-line.ts';
import { interactionPath, loadedFor, sizeOf } from './weigh/interaction-path.ts';
import { startWorker } from './worker.ts';
import { bundleWorker, type WorkerModule } from './worker-bundle.ts';

/** The parts of the code by the path of their modules. A module counts for the first part it matches. */
const PARTS: readonly [name: string, path: RegExp][] = [
  ['results', /^src\/results\//],
  ['commands', /^src\/commands\//],
  ['rendering', /^src\/render\//],
  ['lookup', /^src\/lookup\//],
  ['reading releases', /^src\/(store|release)\//],
  ['protocol and routes', /^src\//],
  ['hono', /node_modules\/hono\//],
  ['valibot', /node_modules\/valibot\//],
  ['other libraries', /node_modules\//],
];
const DATA = /^data\//;
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
  const modules = await bundleWorker();
  const ward = interactionPath(modules, 'ward');
  const { slash } = await everyCommand();
  const commands = slash.map(({ definition: { name } }) => row(`/${name}`, interactionPath(modules, name)));
  const site = loadedFor(['src/pages/site.ts'], modules).filter((one) => !ward.includes(one));
  const data = modules.filter(({ sources }) =>
    [...sources.keys()].some((source) => DATA.test(source) && sources.size === 1),
  );
  return [
    '| what is loaded | modules | minified | gzip |',
    '|---|---|---|---|',
    ...commands,
    row('a page, besides what `/ward` loads', site),
    row('data: the bundled elections and their catalogue', data),
    row('whole upload', modules),
    '',
    '| part of what `/ward` loads | minified | gzip |',
    '|---|---|---|',
    ...partsOf(ward),
  ];
}

function row(name: string, modules: readonly WorkerModule[]): string {
  const { minified, gzip } = sizeOf(modules);
  return `| ${name} | ${modules.length} | ${kilobytes(minified)} | ${kilobytes(gzip)} |`;
}

/** Parts repeat each other's text, so none has a size of its own: each has its share of the whole. */
function partsOf(modules: readonly WorkerModule[]): string[] {
  const { minified, gzip } = sizeOf(modules);
  const sources = modules.flatMap((module) => [...module.sources]);
  const total = sources.reduce((sum, [, length]) => sum + length, 0);
  return PARTS.flatMap(([name, path]) => {
    const own = sources.filter(([source]) => PARTS.find(([, other]) => other.test(source))?.[1] === path);
    const share = own.reduce((sum, [, length]) => sum + length, 0) / total;
    return share === 0 ? [] : [`| ${name} | ${kilobytes(minified * share)} | ${kilobytes(gzip * share)} |`];
  });
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
