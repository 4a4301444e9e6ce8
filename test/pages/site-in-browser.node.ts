/** The Worker and a real browser, for the tests that open its pages. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { newSigner } from '../../playground/signer.ts';
import { findBrowser, openBrowser } from '../../scripts/browser.ts';
import { startWorker } from '../../scripts/worker.ts';

export const BROWSER = await findBrowser();
if (!BROWSER)
  console.warn('SKIPPED: the tests that open the pages. Install Chromium, or set CHROME_PATH to a browser.');

/** Starts both before the tests of a suite and stops them after. The functions work only within its tests. */
export function siteInBrowser(): { browser: () => Browser; origin: () => string } {
  let running: { browser: Browser; worker: Awaited<ReturnType<typeof startWorker>> } | undefined;
  beforeAll(async () => {
    const { publicKey } = await newSigner();
    const worker = await startWorker({ publicKey, port: 0, log: () => {} });
    running = { worker, browser: await openBrowser(BROWSER ?? '') };
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.worker.stop();
  });
  const started = () => {
    if (!running) throw new Error('the site is not running yet');
    return running;
  };
  return { browser: () => started().browser, origin: () => started().worker.origin };
}
