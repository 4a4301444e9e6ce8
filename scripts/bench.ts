/** `npm run bench`: compares the bot with the least that a bot can do, and with other libraries; bench/README.md. */
import { BENCH_COMMAND_LINE, benchOptions } from '../bench/bench-options.ts';
import { bench } from '../bench/index.ts';
import { profileWard } from '../bench/profile/index.ts';
import { writeToReadme } from '../bench/report/write-to-readme.ts';
import { refuseToWrite } from '../bench/run-doubts.ts';
import { output, runScript } from './command-line.ts';

await runScript(BENCH_COMMAND_LINE, async ({ out, ...values }) => {
  const options = benchOptions(values);
  if (options.profile) return output(`${await profileWard()}\n`, out);
  const { report, doubts } = await bench(options, (line) => console.error(line));
  await output(`${report}\n`, out);
  if (options.write) {
    refuseToWrite(doubts);
    await writeToReadme(report, 'straight');
  } else for (const doubt of doubts) console.error(doubt);
});
