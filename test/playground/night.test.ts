import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/night/contract.ts';
import { BROWSER, type Channel, seen, Visit } from './visit.ts';

const ELECTION = 'local.derby.2003-05-01';
const WARDS = [
  ...['Abbey', 'Allestree', 'Alvaston', 'Arboretum', 'Blagreaves', 'Boulton', 'Chaddesden', 'Chellaston', 'Darley'],
  ...['Derwent', 'Littleover', 'Mackworth', 'Mickleover', 'Normanton', 'Oakwood', 'Sinfin', 'Spondon'],
];
/** Longer than the bot waits after a response that is lost, and than the runtime takes to start again. */
const SOON = { timeout: 40_000 };

describe.skipIf(!BROWSER)('an election night in the playground', () => {
  let visit: Visit;
  let channel: Channel;

  beforeAll(async () => {
    visit = await Visit.begin();
    channel = await visit.open();
    await channel.goTo('derby');
  });
  afterAll(() => visit?.end());
  afterEach(() => expect(visit.troubles.splice(0)).toEqual([]));

  const panel = () => channel.page.getByRole('complementary', { name: 'Election night' });
  const press = (name: string) => panel().getByRole('button', { name, exact: true }).click();
  const rows = () => panel().locator('tbody tr');
  const speed = (label: string) => panel().getByRole('combobox', { name: 'Speed' }).selectOption({ label });

  /** What the open channel shows, in order: the ward that each embed is about, or "control". */
  async function shown(): Promise<string[]> {
    const embeds = channel.messages.locator('discord-embed');
    const titles = await embeds.evaluateAll((all) => all.map((embed) => embed.getAttribute('embed-title') ?? ''));
    return titles.map((title) => WARDS.find((ward) => title.includes(ward)) ?? 'control');
  }

  /** The same of the journal, as the Worker itself gives it to everybody. */
  async function journal(): Promise<string[]> {
    const response = await fetch(`${visit.workerOrigin}/night/${ELECTION}`);
    const { manifest, journal: events } = (await response.json()) as Snapshot;
    const nameOf = new Map(manifest.election.ballots.map((ballot) => [ballot.ballot_paper_id, ballot.post_label]));
    return events.map((event) => (event.kind === 'control' ? 'control' : (nameOf.get(event.ballot_paper_id) ?? '')));
  }

  it('posts each event once and in order, whatever goes wrong', async () => {
    await speed('as fast as it goes');
    await press('Lose a response');
    await press('Replay 1 May 2003');
    await expect.poll(() => rows().count(), SOON).toBeGreaterThanOrEqual(1);
    // The first message has arrived, or is on its way, and the bot does not know that it has.
    await press('Kill the runtime');
    await expect.poll(() => rows().count(), SOON).toBe(WARDS.length + 1);
    await press('Answer 429');
    await expect.poll(shown, SOON).toEqual([...WARDS, 'control']);

    await press('Correct Darley');
    await expect.poll(shown, SOON).toEqual([...WARDS, 'control', 'Darley']);
    await press('Correct Darley back');
    const all = [...WARDS, 'control', 'Darley', 'Darley'];
    await expect.poll(shown, SOON).toEqual(all);
    expect(await journal()).toEqual(all);
    await expect.poll(() => rows().filter({ hasText: 'posted' }).count(), SOON).toBe(all.length);
    const last = channel.messages.last();
    expect(await last.locator('discord-embed').getAttribute('embed-title')).toBe('Correction: we mistyped Darley');
    expect(await seen(last)).toContain('1,406, not 1,407');
    const control = panel().getByText('No overall control: no party has 26 of 51 seats');
    expect(await control.isVisible()).toBe(true);
  });

  it('begins again with nothing, and posts where /follow asks for it until /unfollow', async () => {
    await speed('a ward every 5 s');
    await press('Start again');
    await expect.poll(shown, SOON).toEqual(['Abbey']);
    await press('Pause');
    await channel.goTo('election-night');
    expect(await seen(await channel.say('/follow council:Derby channel:#election-night'))).toContain(
      'election-night follows Derby City Council',
    );
    await channel.goTo('derby');
    await press('Recount Allestree');
    await press('Continue');
    await expect.poll(shown, SOON).toEqual(['Abbey', 'Allestree', 'Allestree']);
    expect(await journal()).toEqual(await shown());
    await channel.goTo('election-night');
    await expect.poll(shown, SOON).toEqual(['Allestree', 'Allestree']);

    await channel.say('/unfollow council:Derby channel:#election-night');
    await channel.goTo('derby');
    await press('Pause');
    await press('Withdraw Allestree');
    await expect.poll(shown, SOON).toEqual(['Abbey', 'Allestree', 'Allestree', 'Allestree']);
    await channel.goTo('election-night');
    expect(await shown()).toEqual(['Allestree', 'Allestree']);
    await channel.goTo('derby');
  });

  it('is played with the keyboard alone, and fits a phone', async () => {
    await channel.page.setViewportSize({ width: 390, height: 844 });
    const journalTable = panel().getByRole('table');
    await expect.poll(() => journalTable.isVisible()).toBe(false);
    await panel().getByText('Faults and journal').focus();
    await channel.page.keyboard.press('Enter');
    await expect.poll(() => journalTable.isVisible()).toBe(true);
    expect(await channel.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect((await channel.page.getByRole('log').boundingBox())?.height).toBeGreaterThan(280);
    await speed('as fast as it goes');
    await panel().getByRole('button', { name: 'Continue' }).focus();
    await channel.page.keyboard.press('Space');
    await expect.poll(() => seen(panel()), SOON).toContain('17 of 17 declared');
    await channel.page.setViewportSize({ width: 1280, height: 900 });
  });

  it.each([390, 1280])('has no fault that axe finds, at a width of %d', async (width) => {
    const { page } = channel;
    await page.setViewportSize({ width, height: 844 });
    // Not a script on the page, which its policy would refuse.
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    // Discord does not underline links either.
    const options = { rules: { 'link-in-text-block': { enabled: false } } };
    const { violations } = await page.evaluate(
      (chosen) => (window as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run(chosen),
      options,
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
