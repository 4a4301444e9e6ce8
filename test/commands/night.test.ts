import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '../../playground/interactions.ts';
import { ADA, ask, click, seed } from '../support/bot.ts';
import { DERBY_NIGHT, derbySnapshot } from '../support/derby-count.ts';
import { brokenLimits } from '../support/limits.ts';
import { nightBindings, pausedFollow, SILENT } from '../support/night.ts';

const MEMBER: Person = { ...ADA, managesServer: false };

beforeAll(() => seed());
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

describe('/night', () => {
  it('says how far the count is, for everybody', async () => {
    const reply = await ask('night', {}, MEMBER, nightBindings({ count: derbySnapshot(14) }));
    expect(reply).toMatchObject({ answer: 'result', ephemeral: false });
    expect(reply.content).toBe('Derby City Council, 6 May 2027: 14 of 17 declared; control is not certain yet');
    expect(reply.embed.description).toContain('Figures from 23:31 on 6 May 2027');
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('is about the council that it names, and is refreshed in place', async () => {
    const night = nightBindings({ count: derbySnapshot(2) });
    const reply = await ask('night', { council: 'Derby City Council' }, MEMBER, night);
    expect(reply.content).toContain('2 of 17 declared');
    const later = nightBindings({ count: derbySnapshot(3) });
    const refreshed = await click(reply.buttons.Refresh ?? '', MEMBER, undefined, later);
    expect(refreshed.type).toBe(7);
    expect(refreshed.content).toContain('3 of 17 declared');
  });

  it('has a menu of the wards, which says what each waits for', async () => {
    const night = nightBindings({ count: derbySnapshot(9) });
    const { menu } = await ask('night', {}, MEMBER, night);
    expect(menu?.options.map(({ label }) => label)).toHaveLength(17);
    const derwent = menu?.options.find(({ label }) => label === 'Derwent');
    expect(derwent).toMatchObject({ description: 'awaiting declaration' });
    const ward = await click(menu?.custom_id ?? '', MEMBER, derwent?.value, night);
    expect(ward.content).toBe('Derwent, 6 May 2027: awaiting declaration');
  });

  it('answers from the copy in KV if the count does not answer in time', async () => {
    const started = Date.now();
    const reply = await ask('night', {}, MEMBER, nightBindings({ count: SILENT, copy: derbySnapshot(5) }));
    expect(Date.now() - started).toBeLessThan(2000);
    expect(reply.content).toContain('5 of 17 declared');
  });

  it.each([
    ['there is no copy', null],
    ['the copy is not a snapshot', '{"manifest":{}}'],
    ['the copy is not JSON', '{'],
  ])('says that the count does not answer if %s either', async (_, copy) => {
    const reply = await ask('night', {}, MEMBER, nightBindings({ count: SILENT, copy }));
    expect(reply).toMatchObject({ answer: 'notice', ephemeral: true });
    expect(reply.content).toContain('does not answer at the moment');
  });

  it('has a button for the council’s newest election if its count is not open', async () => {
    const elsewhere = nightBindings({ open: [], count: derbySnapshot(1) });
    const none = await ask('night', {}, MEMBER, elsewhere);
    expect(none.content).toBe('No count is open for Derby City Council.');
    expect(Object.keys(none.buttons)).toEqual(['Its newest election']);
    const council = await click(none.buttons['Its newest election'] ?? '', MEMBER, undefined, elsewhere);
    expect(council.answer).toBe('result');
  });

  it('says that a deployment without counts has none', async () => {
    const reply = await ask('night', {}, MEMBER);
    expect(reply).toMatchObject({ answer: 'notice', content: 'This deployment does not follow counts.' });
  });

  it.each([
    ['not JSON', '{'],
    ['not a list', '{}'],
    ['a list of something else', '[1]'],
  ])('counts the list of open counts as empty if it is %s', async (_, open) => {
    const reply = await ask('night', {}, MEMBER, nightBindings({ open }));
    expect(reply.content).toContain('No count is open');
  });

  describe('lists the follows that get no messages', () => {
    const followsIn = async () => [
      pausedFollow(),
      pausedFollow({ channel_id: '8', state: 'active', reason: null }),
      pausedFollow({ channel_id: '9', council: 'leeds' }),
    ];
    const night = () => nightBindings({ count: derbySnapshot(14), follows: { followsIn } });

    it('to a member who may manage the server, and to nobody else', async () => {
      const reply = await ask('night', {}, ADA, night());
      expect(reply.ephemeral).toBe(true);
      expect(reply.content.split('\n').slice(1)).toEqual([
        '⚠ <#300000000000000007> gets no messages for now: Discord refuses our messages there.',
      ]);
      expect((await ask('night', {}, MEMBER, night())).content).not.toContain('⚠');
    });

    it('unless the outbox does not answer in time', async () => {
      const follows = { followsIn: () => new Promise<never>(() => {}) };
      const reply = await ask('night', {}, ADA, nightBindings({ count: derbySnapshot(14), follows }));
      expect(reply).toMatchObject({ answer: 'result', ephemeral: false });
    });
  });

  it('is not cached', async () => {
    const night = nightBindings({ open: [DERBY_NIGHT], count: derbySnapshot(1) });
    await ask('night', {}, MEMBER, night);
    const later = { ...nightBindings({ count: derbySnapshot(2) }), RESULTS: night.RESULTS };
    expect((await ask('night', {}, MEMBER, later)).content).toContain('2 of 17 declared');
  });
});
