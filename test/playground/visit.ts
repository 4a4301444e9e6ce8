import type { Browser, Locator, Page } from 'playwright-core';
import { findBrowser, openBrowser } from '../../scripts/browser.ts';
import { type RunningPlayground, startPlayground } from '../../scripts/playground.ts';

export const BROWSER = await findBrowser();
if (!BROWSER) console.warn('SKIPPED: the page is not tested. Install Chromium, or name a browser in CHROME_PATH.');

/** The visible text of a part of the page. */
export function seen(part: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: the test compares the text as it is rendered.
  return part.innerText();
}

/** The playground with the real Worker, open in a real browser. */
export class Visit {
  readonly #browser: Browser;
  readonly #running: RunningPlayground;
  /** Errors on the page, and its requests to other hosts. There should be none. */
  readonly troubles: string[] = [];

  private constructor(browser: Browser, running: RunningPlayground) {
    this.#browser = browser;
    this.#running = running;
  }

  static async begin(): Promise<Visit> {
    const running = await startPlayground({ worker: 0, page: 0 }, (line) => console.error(line));
    return new Visit(await openBrowser(BROWSER ?? ''), running);
  }

  /** The address of the playground. */
  get origin(): string {
    return this.#running.origin;
  }

  get workerOrigin(): string {
    return this.#running.workerOrigin;
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
      // Only the pictures of a reply come from the Worker; the rest comes from the playground.
      const own = [`${this.#running.origin}/`, `${this.#running.workerOrigin}/charts/`, 'data:'];
      if (!own.some((start) => request.url().startsWith(start))) this.troubles.push(request.url());
    });
    const channel = new Channel(page);
    await this.#load(channel);
    return channel;
  }

  /** Opens the playground anew in the same page, which costs less than a new page and keeps nothing of the last one. */
  async reopen(channel: Channel, width = 1280, height = 900): Promise<void> {
    await channel.page.unrouteAll();
    await channel.page.setViewportSize({ width, height });
    // The page keeps the place of the pointer, which could highlight a suggestion.
    await channel.page.mouse.move(0, 0);
    await this.#load(channel);
  }

  async #load({ page }: Channel): Promise<void> {
    await page.goto(this.#running.origin);
    await page.getByRole('button', { name: '/ward Darley' }).waitFor();
  }
}

/** The page, as a reader uses it. */
export class Channel {
  readonly page: Page;
  readonly line: Locator;
  /** The visible messages in order. */
  readonly messages: Locator;
  readonly suggestions: Locator;
  readonly highlighted: Locator;

  constructor(page: Page) {
    this.page = page;
    this.line = page.getByRole('combobox', { name: 'Message' });
    this.messages = page.locator('discord-message:visible');
    this.suggestions = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    this.highlighted = this.suggestions.and(page.locator('[aria-selected=true]'));
  }

  /** Types a line, sends it and waits for its reply. */
  async say(line: string): Promise<Locator> {
    const before = await this.messages.count();
    await this.line.fill(line);
    await this.line.press('Enter');
    return this.settled(before);
  }

  /** A message, once its reply has arrived. */
  async settled(place: number): Promise<Locator> {
    const message = this.messages.nth(place);
    await message.locator('.text, .fault').first().waitFor();
    return message;
  }

  async be(name: 'Ada' | 'Ben'): Promise<void> {
    await this.page.locator('label', { hasText: name }).click();
  }

  async goTo(place: string): Promise<void> {
    await this.page.getByRole('button', { name: place }).click();
  }

  /** Types a line slowly enough for the list to open, and waits for its highlighted row. */
  async type(line: string, highlighted: string): Promise<void> {
    await this.line.pressSequentially(line);
    await this.highlighted.filter({ hasText: highlighted }).waitFor();
  }

  /** How many pixels of the conversation are below the view. */
  pixelsBelow(): Promise<number> {
    return this.page.evaluate(() => {
      const { scrollHeight = 0, clientHeight = 0, scrollTop = 0 } = document.getElementById('scroll') ?? {};
      return Math.round(scrollHeight - clientHeight - scrollTop);
    });
  }

  /** Delays the pictures of replies until the returned function is called. */
  async delayPictures(): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await this.page.route('**/charts/**', async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  /** Opens a message's menu and chooses from it. */
  async choose(message: Locator, option: string): Promise<void> {
    await message.getByRole('combobox').click();
    await message.getByRole('option', { name: option, exact: true }).click();
  }
}
