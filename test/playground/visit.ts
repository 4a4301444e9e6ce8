import type { Browser, Locator, Page } from 'playwright-core';
import { findBrowser, openBrowser } from '../../scripts/browser.ts';
import { type RunningPlayground, startPlayground } from '../../scripts/playground.ts';

export const BROWSER = await findBrowser();
if (!BROWSER) console.warn('SKIPPED: the page is not tested. Install Chromium, or name a browser in CHROME_PATH.');

/** What a reader sees of a part of the page, without what is hidden. */
export function seen(part: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: the rendered text is what is asked for.
  return part.innerText();
}

/** The playground with the real Worker, open in a real browser. */
export class Visit {
  readonly #browser: Browser;
  readonly #running: RunningPlayground;
  /** What went wrong on the page, and what it asked of other hosts: nothing ever should. */
  readonly troubles: string[] = [];

  private constructor(browser: Browser, running: RunningPlayground) {
    this.#browser = browser;
    this.#running = running;
  }

  static async begin(): Promise<Visit> {
    const running = await startPlayground({ worker: 0, page: 0 }, (line) => console.error(line));
    return new Visit(await openBrowser(BROWSER ?? ''), running);
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.#running.stop();
  }

  async open(width = 1280, height = 900): Promise<Channel> {
    const page = await this.#browser.newPage({ viewport: { width, height } });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.troubles.push(message.text());
    });
    page.on('pageerror', (error) => this.troubles.push(error.message));
    page.on('request', (request) => {
      // The pictures of a reply are the Worker's; nothing else is asked of anyone but the playground.
      const own = [`${this.#running.origin}/`, `${this.#running.workerOrigin}/charts/`, 'data:'];
      if (!own.some((start) => request.url().startsWith(start))) this.troubles.push(request.url());
    });
    await page.goto(this.#running.origin);
    await page.getByRole('button', { name: '/ward Darley' }).waitFor();
    return new Channel(page);
  }
}

/** The page as someone uses it. */
export class Channel {
  readonly page: Page;
  readonly line: Locator;
  /** The messages in sight, in their order. */
  readonly messages: Locator;
  readonly suggestions: Locator;

  constructor(page: Page) {
    this.page = page;
    this.line = page.getByRole('combobox', { name: 'Message' });
    this.messages = page.locator('discord-message:visible');
    this.suggestions = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  }

  /** Types a line, sends it and waits for its reply. */
  async say(line: string): Promise<Locator> {
    const before = await this.messages.count();
    await this.line.fill(line);
    await this.line.press('Enter');
    return this.settled(before);
  }

  /** A message, once it is drawn: no longer on its way. */
  async settled(place: number): Promise<Locator> {
    const message = this.messages.nth(place);
    await message.locator('.text, .fault').first().waitFor();
    return message;
  }

  async be(name: 'Ada' | 'Ben'): Promise<void> {
    await this.page.getByText(name, { exact: true }).and(this.page.locator('label')).click();
  }

  async goTo(place: string): Promise<void> {
    await this.page.getByRole('button', { name: place }).click();
  }

  /** Opens a message's menu and chooses from it. */
  async choose(message: Locator, option: string): Promise<void> {
    await message.getByRole('combobox').click();
    await message.getByRole('option', { name: option, exact: true }).click();
  }
}
