import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
/** Nothing that a browser does of its own accord: no updates, no look-ups, no first-run page. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium on this machine: the one that CHROME_PATH names, else the first on the PATH; null where there is none. */
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

/** Opens a browser that nobody sees. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS, headless: true });
}
