/** `npm run bench [-- options]`: the bot beside the least that a bot can do, and beside other libraries; bench/README.md. */
import { readCommandLine, USAGE, type Wanted } from '../bench/command-line.ts';
import { bench } from '../bench/index.ts';
import { writeToReadme } from '../bench/report/readme.ts';

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

function understood(args: readonly string[]): Wanted | null {
  try {
    return readCommandLine(args);
  } catch (cause) {
    console.error(`${(cause as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
    return null;
  }
}
