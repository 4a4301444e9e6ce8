import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/bundle.ts';
import { withPart } from '../../scripts/marked-part.ts';
import { homeDataset } from '../../scripts/publish/dataset.ts';
import { measure, PHONE } from '../../scripts/screens/measure.ts';
import { replyKinds } from '../../scripts/screens/reply-kinds.ts';
import { missedGoals, screensTable } from '../../scripts/screens/screens-table.ts';
import { takeScreens } from '../../scripts/screens/take-screens.ts';
import { BROWSER, seen, Visit } from './visit.ts';

const dataset = await homeDataset();

describe.skipIf(!BROWSER)('Replies in brief on a phone', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await Visit.begin();
  });
  afterAll(() => visit?.end());

  it('take no more of the screen than their goals', async () => {
    const { page } = await visit.open(PHONE.width, PHONE.height);
    const kinds = await takeScreens(page, visit.origin, dataset);
    console.log(screensTable(kinds));
    expect(missedGoals(kinds)).toEqual([]);
    expect(visit.troubles.splice(0)).toEqual([]);
    await page.close();
  });

  it('change to their full form and back in place, by keyboard', async () => {
    const channel = await visit.open(PHONE.width, PHONE.height);
    const reply = await channel.say('/history Darley');
    const brief = await seen(reply);
    const focused = () => channel.page.evaluate(() => document.activeElement?.textContent);
    await reply.getByRole('button', { name: 'In full' }).focus();
    await channel.page.keyboard.press('Enter');
    await expect.poll(focused).toBe('In brief');
    expect(await seen(reply)).toContain('LD 41.9% · Lab 29.0% · Con 26.1% · Ind 3.0%');
    // A reader at the end stays there, with the button that they used.
    await expect.poll(() => channel.pixelsBelow()).toBe(0);
    await channel.page.keyboard.press('Enter');
    await expect.poll(focused).toBe('In full');
    expect(await seen(reply)).toBe(brief);
    expect(await channel.messages.count()).toBe(1);
    await channel.page.close();
  });

  it('leave the view where it is if the reader has scrolled up', async () => {
    const channel = await visit.open(PHONE.width, PHONE.height);
    const reply = await channel.say('/settings').then(() => channel.say('/about'));
    await measure(channel.page, '/history Darley');
    await expect.poll(() => channel.pixelsBelow()).toBe(0);
    await reply.getByRole('button', { name: 'In full' }).scrollIntoViewIfNeeded();
    const top = async () => Math.round((await reply.boundingBox())?.y ?? 0);
    const before = await top();
    await reply.getByRole('button', { name: 'In full' }).click();
    await reply.getByRole('button', { name: 'In brief' }).waitFor();
    await expect.poll(top).toBe(before);
    await channel.page.close();
  });
});

describe('The table of screens', () => {
  it('in docs/ has every kind of reply with its goal', async () => {
    const page = await readFile(path.join(ROOT, 'docs/screens.md'), 'utf8');
    for (const { name, goal } of replyKinds(dataset)) expect(page).toContain(`| ${name} | ${goal.toFixed(1)} |`);
  });

  it('names the tallest reply of each kind, and every one that misses its goal', () => {
    const measured = [
      { line: '/council', screens: 1.304 },
      { line: '/council election:2016', screens: 1.2 },
    ];
    const kinds = [{ name: 'council', goal: 1.2, measured }];
    expect(screensTable(kinds).split('\n').at(-1)).toBe('| council | 1.2 | 1.30 | `/council` | 2 |');
    expect(missedGoals(kinds)).toEqual(['council: 1.30 screens, goal 1.2 (/council)']);
  });

  it('replaces the one before it, between its marks', () => {
    const page = 'Before\n<!-- the last run -->\nold\n<!-- end of the last run -->\nAfter';
    expect(withPart(page, 'the last run', 'new')).toBe(
      'Before\n<!-- the last run -->\n\nnew\n\n<!-- end of the last run -->\nAfter',
    );
    expect(() => withPart('nothing', 'the last run', 'new')).toThrow(/has no/);
  });
});
