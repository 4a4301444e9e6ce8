/** `npm run screenshots`: retakes the README's pictures of replies and of the election night in the playground. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findBrowser, openBrowser } from './browser.ts';
import { ROOT } from './bundle.ts';
import { runScript } from './command-line.ts';
import { startPlayground } from './playground.ts';

/** Each picture: its file in docs/, the command to type, and the width of the page in pixels: a phone's or a desktop's. */
const SCREENSHOTS = [
  { file: 'ward-darley.png', line: '/ward Darley', width: 390 },
  { file: 'ward-chellaston.png', line: '/ward Chellaston', width: 860 },
  { file: 'council.png', line: '/council', width: 390 },
] as const;
/** The same of the election night, once all wards are posted: the whole page. */
const NIGHTS = [
  { file: 'night.png', width: 1280, height: 800, scale: 1 },
  { file: 'night-phone.png', width: 390, height: 844, scale: 2 },
] as const;
/** Taller than any reply, so that the browser draws all of it. */
const HEIGHT = 2000;
const MARGIN = 12;
const COMMAND_LINE = {
  command: 'npm run screenshots',
  summary: "Takes the README's pictures in docs/ again, with the real replies on the playground. Needs Chromium.",
};

/** Types a command and takes a screenshot of its reply, with a margin above and below. */
async function takeScreenshot(page: Page, origin: string, { file, line }: (typeof SCREENSHOTS)[number]): Promise<void> {
  await page.goto(origin);
  const box = page.getByLabel('Message', { exact: true });
  await box.fill(line);
  await box.press('Enter');
  const reply = page.locator('discord-message').filter({ has: page.locator('discord-embed') });
  await reply.waitFor();
  await box.blur();
  await page.mouse.move(0, 0);
  const area = await reply.boundingBox();
  if (!area) throw new Error(`${line} shows no reply.`);
  const clip = { x: area.x, y: area.y - MARGIN, width: area.width, height: area.height + 2 * MARGIN };
  await page.screenshot({ path: path.join(ROOT, 'docs', file), clip });
  console.error(`docs/${file}`);
}

/** Replays the night if that was not done yet, and takes a screenshot of its end. */
async function takeNight(browser: Browser, origin: string, picture: (typeof NIGHTS)[number]): Promise<void> {
  const { file, width, height, scale: deviceScaleFactor } = picture;
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor });
  await page.goto(origin);
  await page.getByRole('button', { name: 'derby', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Election night' });
  await panel.getByLabel('Speed').selectOption('0');
  const play = panel.getByRole('button', { name: 'Replay 1 May 2003' });
  if (await play.isVisible()) await play.click();
  await page.locator('discord-message:visible', { has: page.locator('[embed-title^="No overall control"]') }).waitFor();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(ROOT, 'docs', file) });
  await page.close();
  console.error(`docs/${file}`);
}

async function takeAll(browser: Browser): Promise<void> {
  const running = await startPlayground({ worker: 0, page: 0 }, (line) => console.error(line));
  try {
    for (const screenshot of SCREENSHOTS) {
      const page = await browser.newPage({
        viewport: { width: screenshot.width, height: HEIGHT },
        deviceScaleFactor: 2,
      });
      await takeScreenshot(page, running.origin, screenshot);
      await page.close();
    }
    for (const picture of NIGHTS) await takeNight(browser, running.origin, picture);
  } finally {
    await running.stop();
  }
}

await runScript(COMMAND_LINE, async () => {
  const found = await findBrowser();
  if (!found) throw new Error('No browser found: install Chromium, or set CHROME_PATH.');
  await mkdir(path.join(ROOT, 'docs'), { recursive: true });
  const browser = await openBrowser(found);
  try {
    await takeAll(browser);
  } finally {
    await browser.close();
  }
});
