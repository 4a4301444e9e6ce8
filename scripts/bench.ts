/** `npm run bench [-- options]`: compares the bot with the least that a bot can do, and with other libraries; bench/README.md. */
import { type BenchOptions, readCommandLine, USAGE } from '../bench/command-line.ts';
import { bench } from '../bench/index.ts';
import { writeToReadme } from '../bench/report/write-to-readme.ts';

const wanted = understood(process.argv.slice(2));
if (wanted) {
  try {
    const report = await bench(wanted, (line) => console.error(line));
    console.log(report);
    if (wanted.write) await writeToReadme(report, wanted.throughMiniflare ? 'through Miniflare' : 'straight');
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  }
}

function understood(args: readonly string[]): BenchOptions | null {
  try {
    return readCommandLine(args);
  } catch (cause) {
    console.error(`${(cause as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
    return null;
  }
}
