import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { seed, visit } from '../support/bot.ts';
import { derbySnapshot } from '../support/derby-count.ts';
import { nightBindings, SILENT } from '../support/night.ts';

const LIVE = '/elections/local.derby.2027-05-06/live';
const RECOUNT = {
  kind: 'status',
  ballot_paper_id: 'local.derby.derwent.2027-05-06',
  revision: 1,
  status: 'recount',
};

beforeAll(() => seed());
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

/** The text of a page, without its elements. */
const wordsOf = async (page: Response) => (await page.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('The page of a count', () => {
  it('shows what is declared and awaited, the score, control, and the time of the figures', async () => {
    const page = await visit(LIVE, {}, nightBindings({ count: derbySnapshot(9, [RECOUNT]) }));
    expect(page.status).toBe(200);
    const words = await wordsOf(page);
    expect(words).toContain('9 of 17 declared; control is not certain yet.');
    expect(words).toContain('Figures from 23:31 on 6 May 2027.');
    expect(words).toContain(
      'Darley : published at 23:08 Liberal Democrat gain from Labour. Joan Travis (Liberal Democrats) elected, majority 433.',
    );
    expect(words).toContain('26 for a majority: Labour needs 5 of the 9 seats that it can still win.');
    expect(words).toContain('Published by Derby City Council · source');
    expect(words).toContain('Derwent: recount');
    expect(words).toContain('Littleover: awaiting declaration');
    expect(words).toMatch(/Labour 18 3 21/);
  });

  it('shows a dispute as sentences of their own, and does not call an unopposed ward declared', async () => {
    const ward = { ballot_paper_id: 'local.derby.darley.2027-05-06', revision: 2 };
    const dispute = { kind: 'disputed', ...ward, disputes: 8, reason: 'A bundle was counted twice' };
    const count = derbySnapshot(9, [dispute]);
    const pageOf = (snapshot: typeof count) => visit(LIVE, {}, nightBindings({ count: snapshot }));
    const html = await (await pageOf(count)).text();
    expect(html).toContain(': A bundle was counted twice</div>');
    expect(html).toContain('>Declared</h2>');
    const ballots = count.manifest.election.ballots.map((ballot) => {
      const candidates = ballot.candidates.slice(0, ballot.seats_contested);
      return ballot.post_label === 'Spondon'
        ? { ...ballot, candidates, cancelled_poll: true, cancellation_reason: 'uncontested' as const }
        : ballot;
    });
    const manifest = { ...count.manifest, election: { ...count.manifest.election, ballots } };
    expect(await wordsOf(await pageOf({ ...count, manifest }))).toMatch(/Declared or unopposed .*Spondon : unopposed/);
  });

  it('is loaded again every 30 seconds, without script, unless that is stopped', async () => {
    const night = nightBindings({ count: derbySnapshot(9) });
    const page = await visit(LIVE, {}, night);
    expect(page.headers.get('Refresh')).toBe('30');
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(await page.text()).toContain(`href="${LIVE}?refresh=off"`);
    const still = await visit(`${LIVE}?refresh=off`, {}, night);
    expect(still.headers.get('Refresh')).toBeNull();
    expect(await still.text()).toContain(`href="${LIVE}"`);
  });

  it('is linked from the council’s page while the count is open', async () => {
    const council = await visit('/councils/derby', {}, nightBindings({ count: derbySnapshot(9) }));
    expect(await council.text()).toContain(`href="${LIVE}"`);
    expect(await (await visit('/councils/derby', {}, nightBindings({ open: [] }))).text()).not.toContain('/live');
  });

  it('shows the copy in KV if the count does not answer in time', async () => {
    const page = await visit(LIVE, {}, nightBindings({ count: SILENT, copy: derbySnapshot(4) }));
    expect(await wordsOf(page)).toContain('4 of 17 declared');
  });

  it('says that the count does not answer if neither does', async () => {
    const page = await visit(LIVE, {}, nightBindings({ count: SILENT }));
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('does not answer at the moment');
  });

  it.each([
    ['/elections/local.derby.2003-05-01/live', 'No count is open for Derby City Council.', '/councils/derby'],
    ['/elections/local.atlantis.2027-05-06/live', 'No count is open for that election.', '/elections'],
    ['/elections/nonsense/live', 'No count is open for that election.', '/elections'],
  ])('%s is not found, and leads on', async (path, words, link) => {
    for (const changes of [{}, nightBindings({ count: derbySnapshot(9) })]) {
      const page = await visit(path, {}, changes);
      expect(page.status).toBe(404);
      const html = await page.text();
      expect(html).toContain(words);
      expect(html).toContain(`href="${link}"`);
      expect(html.includes(`href="${LIVE}"`)).toBe('COUNT' in changes);
    }
  });

  it('has no names that the browser reads as elements', async () => {
    const snapshot = derbySnapshot(9);
    const hostile = JSON.parse(JSON.stringify(snapshot).replaceAll('Joan Travis', '<script>alert(1)</script>'));
    const html = await (await visit(LIVE, {}, nightBindings({ count: hostile }))).text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert');
  });
});
