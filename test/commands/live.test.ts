/** `/ward` and `/council` while a count is open. */
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADA, ask, askInFull, click, seed } from '../support/bot.ts';
import { derbySnapshot } from '../support/derby-count.ts';
import { coldNamespace } from '../support/kv.ts';
import { brokenLimits } from '../support/limits.ts';
import { nightBindings, SILENT } from '../support/night.ts';

const DERWENT = 'local.derby.derwent.2027-05-06';
const status = (word: string) => ({ kind: 'status', ballot_paper_id: DERWENT, revision: 1, status: word });
/** Derby with its first nine wards declared: Darley is the ninth, and Derwent the tenth. */
const nine = (...more: object[]) => nightBindings({ count: derbySnapshot(9, more) });

beforeAll(() => seed());
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

describe('/ward, while the count is open,', () => {
  it('shows what is declared, who published it, the score and the time of the figures', async () => {
    const reply = await ask('ward', { name: 'Darley' }, ADA, nine());
    expect(reply.content).toBe('Darley, 6 May 2027: Joan Travis (Liberal Democrats) elected, majority 433');
    expect(reply.embed.description?.split('\n')).toEqual([
      '**Liberal Democrat gain from Labour**',
      '🟧 **Joan Travis** LD **1,406** · 41.9% ✓',
      '🟥 Michael Futers Lab **973** · 29.0%',
      '🟦 Graham Else Con **876** · 26.1%',
      '⬜ Graham Leeming Ind **101** · 3.0%',
      '',
      '**Majority 433** (12.9 points) · 3,356 votes',
      'Published at 23:08 by Derby City Council · [source](https://derby.example/results)',
      '**9 of 17 declared** · Lab 21, Con 10, LD 10, Ind 1 of 51 seats',
      'Figures from 23:31 on 6 May 2027',
    ]);
    expect(reply.embed.url).toMatch(/\/elections\/local\.derby\.2027-05-06\/live$/);
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it.each([
    ['awaiting declaration', nine()],
    ['recount', nine(status('recount'))],
    ['poll postponed', nine(status('postponed'))],
    ['awaiting declaration', nine(status('recount'), status('awaiting'))],
  ])('says "%s" of a ward that is not declared, with its candidates and no figures', async (words, night) => {
    const reply = await ask('ward', { name: 'derwent' }, ADA, night);
    expect(reply.content).toBe(`Derwent, 6 May 2027: ${words}`);
    const [heading, first] = reply.embed.description?.split('\n') ?? [];
    expect(heading).toBe('Candidates:');
    expect(first).not.toMatch(/\d/);
  });

  it('shows every reply again in place, from the menu, in full, and with the count', async () => {
    const reply = await ask('ward', { name: 'Darley' }, ADA, nine());
    const full = await askInFull('ward', { name: 'Darley' }, ADA, nine());
    expect(full.embed.description).toContain('23:08: declaration, published by Derby City Council');
    const derwent = reply.menu?.options.find(({ label }) => label === 'Derwent');
    expect(derwent).toMatchObject({ description: 'awaiting declaration' });
    const other = await click(reply.menu?.custom_id ?? '', ADA, derwent?.value, nine());
    expect(other.content).toBe('Derwent, 6 May 2027: awaiting declaration');
    expect((await click(reply.buttons['The count'] ?? '', ADA, undefined, nine())).content).toContain('9 of 17');
  });

  it('has a button for the ward’s newest result on file', async () => {
    const { buttons } = await ask('ward', { name: 'Darley' }, ADA, nine());
    const label = Object.keys(buttons).find((one) => one.startsWith('Result of'));
    const last = await click(buttons[label ?? ''] ?? '', ADA, undefined, nine());
    expect(last.content).toMatch(/^Darley, \d+ May 20(?:19|22|23): /);
  });

  it.each([{ election: '2003' }, { name: 'Darley 2003' }, { election: 'local.derby.2003-05-01' }])(
    'is about another election that is asked for: %j',
    async (options) => {
      const reply = await ask('ward', { name: 'Darley', ...options }, ADA, nine());
      expect(reply.content).toMatch(/^Darley, 1 May 2003/);
    },
  );

  it('reads a misspelt name, and says so', async () => {
    const reply = await ask('ward', { name: 'darly' }, ADA, nine());
    expect(reply.content).toMatch(/^Darley, 6 May 2027: .*\nRead as “Darley”\.$/);
  });

  it('uses the copy in KV if the count does not answer in time, within two seconds', async () => {
    const started = Date.now();
    const night = nightBindings({ count: SILENT, copy: derbySnapshot(9) });
    const reply = await ask('ward', { name: 'Darley' }, ADA, night);
    expect(reply.content).toMatch(/^Darley, 6 May 2027/);
    expect(reply.embed.description).toContain('Figures from 23:31 on 6 May 2027');
    expect(Date.now() - started).toBeLessThan(2000);
  });

  it('shows the latest figures of the next moment: its replies are never cached', async () => {
    const first = nightBindings({ count: derbySnapshot(8) });
    expect((await ask('ward', { name: 'Darley' }, ADA, first)).content).toContain('awaiting');
    const second = { ...nightBindings({ count: derbySnapshot(9) }), RESULTS: first.RESULTS };
    expect((await ask('ward', { name: 'Darley' }, ADA, second)).content).toContain('elected');
  });
});

describe('/council, while the count is open,', () => {
  it('says how the count is going', async () => {
    const reply = await ask('council', {}, ADA, nine());
    expect(reply.content).toBe('Derby City Council, 6 May 2027: 9 of 17 declared; control is not certain yet');
    expect(reply.embed.description).toContain('Figures from 23:31 on 6 May 2027');
  });

  it.each([{ election: '2003' }, { name: '2003' }])(
    'is about another election that is asked for: %j',
    async (options) => {
      expect((await ask('council', options, ADA, nine())).content).toContain('1 May 2003');
    },
  );
});

describe('A count', () => {
  it.each([
    ['is of another council', { open: [{ election_id: 'local.leeds.2027-05-06', council: 'leeds' }] }],
    ['and its copy do not answer', { count: SILENT, copy: null }],
    ['was never opened', { count: null }],
  ] as const)('that %s leaves the replies as they were', async (_, parts) => {
    for (const [command, options] of [
      ['ward', { name: 'Darley' }],
      ['council', {}],
    ] as const) {
      const usual = await ask(command, options, ADA, { RESULTS: coldNamespace() });
      const reply = await ask(command, options, ADA, nightBindings({ count: derbySnapshot(1), ...parts }));
      expect(reply.json).toEqual(usual.json);
    }
  });

  it('costs nothing if none is open: no snapshot is asked for, and the list is read once', async () => {
    const night = nightBindings({ open: [] });
    const getByName = vi.fn();
    const changes = { ...night, COUNT: { getByName } } as unknown as typeof night;
    await ask('ward', { name: 'Darley' }, ADA, changes);
    await ask('ward', { name: 'Abbey' }, ADA, changes);
    expect(getByName).not.toHaveBeenCalled();
    expect(night.RESULTS.reads.filter((key) => key === 'nights')).toHaveLength(1);
  });

  it('costs no read in a deployment that publishes none', async () => {
    const RESULTS = coldNamespace();
    await ask('ward', { name: 'Darley' }, ADA, { RESULTS });
    expect(RESULTS.reads).not.toContain('nights');
  });
});
