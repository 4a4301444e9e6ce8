/**
 * `npm run bench:scale [-- options]`: the bot over made-up countries of up to 10,000 elections; bench/scale/README.md.
 * Exit codes: 0 measured, whether or not the goals are reached, 1 not measured, 2 the line was not understood.
 */
import { writeToReadme } from '../bench/report/readme.ts';
import { readCommandLine, USAGE, type Wanted } from '../bench/scale/command-line.ts';
import { benchScale } from '../bench/scale/index.ts';

const wanted = understood(process.argv.slice(2));
if (wanted) {
  try {
    const report = await benchScale(wanted, (line) => console.error(line));
    console.log(report);
    if (wanted.write) await writeToReadme(report, 'at scale');
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
