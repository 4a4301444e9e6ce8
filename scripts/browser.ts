import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
/** Keeps the browser from doing anything unasked, such as updates, look-ups or a first-run page. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of Chromium: the value of CHROME_PATH, otherwise the first one on the PATH; null if there is none. */
export async function findBrowser(): Promise<string | null> {
  const named = process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = named ? [named] : NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  for (const place of places) {
    const runs = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return place;
  }
  return null;
}

/** Opens a browser without a window. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS, headless: true });
}
