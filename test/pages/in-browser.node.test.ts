import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ELECTION, EVERY_PAGE } from './page-paths.ts';
import { BROWSER, siteInBrowser } from './site-in-browser.node.ts';

const PATHS = [...EVERY_PAGE, '/elections/local.derby.2022-05-05?sort=turnout', `${ELECTION}/nowhere`];
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;
const LOOKS = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme })));

describe.skipIf(!BROWSER)('In a browser', () => {
  const { browser, origin } = siteInBrowser();

  let page: Page;
  /** The page's requests to other hosts, and its errors. There should be none. */
  const problems: string[] = [];
  beforeAll(async () => {
    // A policy that blocks a request would hide it.
    page = await browser().newPage({ bypassCSP: true });
    page.on('request', (request) => request.url().startsWith(origin()) || problems.push(request.url()));
    page.on('pageerror', (error) => problems.push(error.message));
  });

  // A new page costs as much as these tests, so one page shows each path in turn, at each width and in each scheme.
  describe.each(PATHS)('%s', (path) => {
    beforeAll(async () => {
      problems.length = 0;
      await page.goto(origin() + path, { waitUntil: 'load' });
      await page.evaluate(axe.source);
    });

    it.each(LOOKS)(
      'is accessible and complete at $width px in the $scheme scheme, and loads nothing from elsewhere',
      async ({ width, scheme }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        const violations = await page.evaluate(violationsFound);
        expect(violations).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        const broken = () =>
          page.evaluate(() => [...document.images].filter((image) => image.naturalWidth === 0).length);
        // Another scheme loads another picture.
        await expect.poll(broken, { timeout: 10_000 }).toBe(0);
        expect(problems).toEqual([]);
      },
    );
  });

  it('a page shows pictures, a copy button and the card of its link under its own policy, and is complete without scripts', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } });
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${origin()}${ELECTION}/darley`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('img', { name: /Joan Travis \(Liberal Democrats\) 1,406, elected/ }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Copy the command' }).isVisible()).toBe(true);
    const style = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).letterSpacing);
    expect(style).not.toBe('normal');
    expect(await page.locator('head > script[id="discord:component-embed"][type="application/json"]').count()).toBe(1);
    expect(problems).toEqual([]);
    const scriptless = await (await browser().newContext({ javaScriptEnabled: false })).newPage();
    await scriptless.goto(`${origin()}${ELECTION}/darley`);
    expect(await scriptless.getByText('/ward name:Darley election:local.derby.2003-05-01').isVisible()).toBe(true);
    expect(await scriptless.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  });

  it('a page shows its picture in the colours of the page, and in light in print', async () => {
    const page = await browser().newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${origin()}${ELECTION}/darley`, { waitUntil: 'networkidle' });
    const later = { timeout: 10_000 };
    const shown = () => page.locator('picture img').evaluate((image: HTMLImageElement) => image.currentSrc);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.reload({ waitUntil: 'networkidle' });
    const light = await shown();
    // The browser loads another picture some time after the colours of the page have changed.
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await expect.poll(shown, later).not.toBe(light);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect.poll(shown, later).toBe(light);
  });

  it('every picture that the catalogue names is served', async () => {
    const html = await (await fetch(`${origin()}${ELECTION}`)).text();
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, to = '']) => new URL(to, origin() + ELECTION).pathname);
    const wards = new Set(links.filter((path) => new RegExp(`^${ELECTION}/[a-z-]+$`).test(path)));
    expect(wards.size).toBe(17);
    for (const path of wards) {
      const [, chart] =
        /src="(\/charts\/[0-9a-f]+\/[0-9a-f]+\.png)"/.exec(await (await fetch(origin() + path)).text()) ?? [];
      const response = await fetch(origin() + chart);
      expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    }
  });

  it.each(EVERY_PAGE)('%s keeps days, shares and names in order where lines break on a phone', async (path) => {
    const page = await browser().newPage({ viewport: { width: 360, height: 800 }, bypassCSP: true });
    await page.goto(origin() + path);
    const faults = await page.evaluate(() => {
      const lines = (node: Node, from: number, to: number) => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        return [...range.getClientRects()].filter(({ width }) => width > 0);
      };
      const textsIn = (selector: string) =>
        [...document.querySelectorAll(selector)].flatMap((element) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const texts: Text[] = [];
          while (walker.nextNode()) texts.push(walker.currentNode as Text);
          return texts;
        });
      const split = textsIn('h1, header a, thead th, section > div').flatMap((text) =>
        [...text.data.matchAll(/\d{1,2} [A-Z][a-z]+ \d{4}|\S+ \d+\.\d%/g)].filter(
          ({ 0: unit, index }) => new Set(lines(text, index, index + unit.length).map(({ top }) => top)).size > 1,
        ),
      );
      // The second line of a party's name starts under its first, not under the square.
      const hanging = textsIn('span[class^=p-]').filter(
        (text) => new Set(lines(text, 0, text.length).map(({ left }) => Math.round(left))).size > 1,
      );
      return [...split.map(([unit]) => unit), ...hanging.map(({ data }) => data)];
    });
    expect(faults).toEqual([]);
    await page.close();
  });

  it('every party has a square with a colour', async () => {
    const page = await browser().newPage();
    await page.goto(`${origin()}/elections/local.derby.2022-05-05`);
    const colours = await page
      .locator('[class^=p-]')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark, '::before').backgroundColor));
    expect(colours.length).toBeGreaterThan(20);
    expect(colours).not.toContain('rgba(0, 0, 0, 0)');
    await page.close();
  });

  it.each(['/', ELECTION])('%s has nothing to press in print', async (path) => {
    const page = await browser().newPage();
    await page.goto(origin() + path);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('button, input, nav, .button')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(0);
    await page.close();
  });
});

/** What Axe finds wrong with the page, by all of its default rules. It describes what it finds right only briefly. */
async function violationsFound(): Promise<string[]> {
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
