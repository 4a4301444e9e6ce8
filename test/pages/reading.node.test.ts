/** Every page by keyboard, without scripts, at four widths and in print, in a real browser. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ELECTION, EVERY_PAGE } from './page-paths.ts';
import { BROWSER, siteInBrowser } from './site-in-browser.node.ts';

const PATHS = [...EVERY_PAGE, '/elections/local.derby.2021-05-06?sort=majority', `${ELECTION}/nowhere`];
const WIDTHS = [360, 390, 768, 1280];
/** An A4 page without its margins, in CSS pixels. */
const PRINTED_WIDTH = 718;
/** WCAG 2.2 AAA for text, which print on poor paper needs. */
const PRINT_CONTRAST = 7;

describe.skipIf(!BROWSER)('A page', () => {
  const { browser, origin } = siteInBrowser();
  let page: Page;
  let scriptless: Page;
  beforeAll(async () => {
    page = await browser().newPage();
    scriptless = await browser().newPage({ javaScriptEnabled: false });
  });

  // A new page costs more than most of these tests, so one page shows each path in turn.
  describe.each(PATHS)('%s', (path) => {
    beforeAll(async () => {
      await Promise.all([page, scriptless].map((one) => one.goto(origin() + path, { waitUntil: 'load' })));
    });

    it('has no horizontal scroll at any width, and its text is not cut', async () => {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 });
        expect([width, await page.evaluate(cutElements)]).toEqual([width, []]);
      }
    });

    it('has the same content without scripts, except buttons that need one', async () => {
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      const linesOf = async (one: Page) => (await one.locator('main').ariaSnapshot()).split('\n');
      const scripted = (await linesOf(page)).filter((line) => !line.includes('- button "Copy'));
      expect(await linesOf(scriptless)).toEqual(scripted);
    });

    it('prints dark text on white, without controls, and no table is cut', async () => {
      await page.setViewportSize({ width: PRINTED_WIDTH, height: 1000 });
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate(cutElements)).toEqual([]);
      expect(await page.locator('button:visible,form:visible,input:visible,nav:visible,.skip:visible').count()).toBe(0);
      const faint = await page.evaluate(faintText, PRINT_CONTRAST);
      expect(faint).toEqual([]);
    });

    // Last, because it moves the focus.
    it('can be read by keyboard: a skip link first, then every control in order, with visible focus', async () => {
      await page.setViewportSize({ width: 1280, height: 844 });
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      const controls = await page.evaluate(() =>
        [...document.querySelectorAll('a[href],button,input,select,textarea,summary')]
          .filter((one) => (one as HTMLElement).checkVisibility())
          .map((one) => one.outerHTML),
      );
      expect(controls[0]).toContain('href="#main"');
      const visited: string[] = [];
      for (const _ of controls) {
        await page.keyboard.press('Tab');
        const { html, visible } = await page.evaluate(focused);
        expect([html, visible]).toEqual([html, true]);
        visited.push(html);
      }
      expect(visited).toEqual(controls);
      await page.goto(origin() + path);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    });
  });

  it('the table of wards is sorted by links that work without scripts', async () => {
    await scriptless.goto(origin() + ELECTION);
    const wards = scriptless.locator('section[aria-labelledby=wards]');
    const first = async () => wards.locator('tbody th a').first().textContent();
    await wards.getByRole('link', { name: 'Majority' }).click();
    expect([await first(), await wards.locator('[aria-sort=ascending]').textContent()]).toEqual([
      'Chellaston',
      'Majority',
    ]);
    await wards.getByRole('link', { name: 'Majority' }).click();
    expect([await first(), await wards.locator('[aria-sort]').getAttribute('aria-sort')]).toEqual([
      'Littleover',
      'descending',
    ]);
    await wards.getByRole('link', { name: 'Ward', exact: true }).click();
    expect(await first()).toBe('Abbey');
  });

  it('files for programs are well-formed XML', async () => {
    for (const path of ['/feed.xml', '/sitemap.xml', '/sitemap-derby.xml', '/favicon.svg']) {
      const xml = await (await fetch(origin() + path)).text();
      const error = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        return parsed.querySelector('parsererror')?.textContent ?? null;
      }, xml);
      expect([path, error]).toEqual([path, null]);
    }
  });
});

/** Elements that the page or their box cuts off. */
function cutElements(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const cut = [...document.querySelectorAll('main *,header *,footer *')].filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && (right > clientWidth + 1 || left < -1);
  });
  const names = cut.map((one) => one.outerHTML.slice(0, 80));
  return scrollWidth > clientWidth ? [`scrolls to ${scrollWidth}`, ...names] : names;
}

/** The element with the focus, and whether the focus can be seen. */
function focused(): { html: string; visible: boolean } {
  const element = document.activeElement as HTMLElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  const onScreen = left >= 0 && top >= -1 && width > 0 && height > 0 && top < innerHeight;
  return {
    html: element.outerHTML,
    visible: onScreen && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
  };
}

/** Text whose contrast with white paper is below the limit. */
function faintText(limit: number): string[] {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paper = getComputedStyle(document.body).backgroundColor;
  if (luminance(paper) < 0.99 && paper !== 'rgba(0, 0, 0, 0)') return [`the paper is ${paper}`];
  return [...document.querySelectorAll('body *')].flatMap((one) => {
    const hasText = [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
    if (!hasText || !one.checkVisibility()) return [];
    const { color } = getComputedStyle(one);
    return 1.05 / (luminance(color) + 0.05) < limit ? [`${color}: ${one.outerHTML.slice(0, 80)}`] : [];
  });
}
