/** `npm run screens`: how much of a phone's screen each kind of reply takes; docs/screens.md. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findBrowser, openBrowser } from './browser.ts';
import { ROOT } from './bundle.ts';
import { runScript } from './command-line.ts';
import { withPart } from './marked-part.ts';
import { startPlayground } from './playground.ts';
import { homeDataset } from './publish/dataset.ts';
import { PHONE } from './screens/measure.ts';
import { missedGoals, screensTable } from './screens/screens-table.ts';
import { type KindOnScreen, takeScreens } from './screens/take-screens.ts';
import { writeWhole } from './whole-file.ts';

const PAGE = path.join(ROOT, 'docs/screens.md');

const COMMAND_LINE = {
  command: 'npm run screens',
  usage: '[options]',
  summary: `Measures every kind of reply on the playground at ${PHONE.width} × ${PHONE.height}, and fails if one is too tall. Needs Chromium.`,
  options: { write: { type: 'boolean', default: false, help: 'put the table into docs/screens.md' } },
} as const;

await runScript(COMMAND_LINE, async ({ write }) => {
  const kinds = await measureAll();
  const table = screensTable(kinds);
  console.log(table);
  if (write) await writeWhole(PAGE, withPart(await readFile(PAGE, 'utf8'), 'the last run', table));
  const missed = missedGoals(kinds);
  for (const one of missed) console.error(one);
  return missed.length > 0 ? 1 : 0;
});

async function measureAll(): Promise<KindOnScreen[]> {
  const found = await findBrowser();
  if (!found) throw new Error('No browser found: install Chromium, or set CHROME_PATH.');
  const running = await startPlayground({ worker: 0, page: 0 }, (line) => console.error(line));
  try {
    const browser = await openBrowser(found);
    try {
      const page = await browser.newPage({ viewport: PHONE });
      return await takeScreens(page, running.origin, await homeDataset(), true);
    } finally {
      await browser.close();
    }
  } finally {
    await running.stop();
  }
}
