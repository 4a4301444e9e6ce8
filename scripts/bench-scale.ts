/** `npm run bench:scale`: measures the bot with up to 10,000 elections; bench/scale/README.md. */
import { writeToReadme } from '../bench/report/write-to-readme.ts';
import { refuseToWrite } from '../bench/run-doubts.ts';
import { benchScale } from '../bench/scale/index.ts';
import { SCALE_COMMAND_LINE, scaleOptions } from '../bench/scale/scale-options.ts';
import { output, runScript } from './command-line.ts';

await runScript(SCALE_COMMAND_LINE, async ({ out, ...values }) => {
  const options = scaleOptions(values);
  const { report, doubts } = await benchScale(options, (line) => console.error(line));
  await output(`${report}\n`, out);
  if (options.write) {
    refuseToWrite(doubts);
    await writeToReadme(report, 'at scale');
  } else for (const doubt of doubts) console.error(doubt);
});
