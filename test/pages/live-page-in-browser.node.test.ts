import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { LivePage } from '../../src/pages/live-page.tsx';
import { STYLE } from '../../src/pages/style.ts';
import { derbySnapshot } from '../support/derby-count.ts';
import { BROWSER } from './site-in-browser.node.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
});
const DERWENT = { ballot_paper_id: 'local.derby.derwent.2027-05-06', revision: 1 };
const DARLEY = { ballot_paper_id: 'local.derby.darley.2027-05-06', revision: 2 };
const PAGES = {
  'before the first ward': derbySnapshot(0),
  'half-way, with a recount and a dispute': derbySnapshot(9, [
    { kind: 'status', ...DERWENT, status: 'recount' },
    { kind: 'disputed', ...DARLEY, disputes: 9, reason: 'A bundle was counted twice.' },
  ]),
  'after the last ward': derbySnapshot(17),
};

const htmlOf = (snapshot: (typeof PAGES)['after the last ward']) =>
  `<!doctype html>${LivePage({ snapshot, origin: 'https://officer.example', refreshes: true })}`;

describe.each(Object.entries(PAGES))('The page of a count, %s,', (_, snapshot) => {
  it('is valid HTML', async () => {
    const { results } = await validator.validateString(htmlOf(snapshot));
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  describe.skipIf(!BROWSER)('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser(BROWSER ?? '');
    });
    afterAll(() => browser?.close());

    it.each(
      [360, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))),
    )('is accessible and does not scroll sideways: %j', async ({ width, colorScheme }) => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.setContent(htmlOf(snapshot).replace('</head>', () => `<style>${STYLE}</style></head>`));
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(violations).toEqual([]);
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
      await page.close();
    });
  });
});
