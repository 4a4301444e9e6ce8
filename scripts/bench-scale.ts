/**
 * `npm run bench:scale [-- options]`: measures the bot with up to 10,000 elections; bench/scale/README.md.
 * Exit codes: 0 measured, even if goals are missed; 1 could not measure; 2 wrong arguments.
 */
import { writeToReadme } from '../bench/report/write-to-readme.ts';
import { readCommandLine, type ScaleOptions, USAGE } from '../bench/scale/command-line.ts';
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

function understood(args: readonly string[]): ScaleOptions | null {
  try {
    return readCommandLine(args);
  } catch (cause) {
    console.error(`${(cause as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
    return null;
  }
}
