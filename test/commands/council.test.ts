import { beforeAll, describe, expect, it } from 'vitest';
import { ask, click, fieldOf, offered, seed } from '../support/bot.ts';
import { brokenLimits } from '../support/limits.ts';

beforeAll(() => seed());

describe('/council', () => {
  it('declares the home council', async () => {
    const reply = await ask('council');
    expect(reply).toMatchObject({ type: 4, ephemeral: false, answer: 'result' });
    expect(reply.content).toBe(
      'Derby City Council, 1 May 2003: no overall control; Labour lost control; Labour largest with 25 of 51 seats, 1 short of a majority',
    );
    expect(reply.embed.title).toBe('Derby City Council, 1 May 2003');
    expect(reply.embed.description).toBe(
      '**After:** No overall control (recorded)\n**Before:** Labour (recorded)\n**Administration:** not recorded',
    );
    expect(fieldOf(reply, 'All 51 seats')).toBe(
      '🟥 Labour 27 → **25** (−2)\n🟧 Liberal Democrats 12 → **13** (+1)\n🟦 Conservative 11 → **12** (+1)\n⬜ Independent 1 → **1** (0)',
    );
    expect(fieldOf(reply, 'Elected that day: 19 seats')).toBe(
      '🟥 Labour **7**\n🟧 Liberal Democrats **6**\n🟦 Conservative **5**\n⬜ Independent **1**',
    );
    expect(fieldOf(reply, 'Votes and share of all votes cast (derived)')).toBe(
      '🟥 Labour 18,586 · **31.5%**\n🟧 Liberal Democrats 18,234 · **30.9%**\n🟦 Conservative 18,039 · **30.6%**\n⬜ Independent 4,113 · **7.0%**',
    );
    expect(fieldOf(reply, 'Majority mark: 26 of 51')).toBe('Labour, the largest, has 25: 1 short');
    expect(fieldOf(reply, 'Combinations that reach 26')).toBe(
      'Labour + Liberal Democrats = **38**\nLabour + Conservative = **37**\nLabour + 1 Independent = **26**\nLiberal Democrats + Conservative + 1 Independent = **26**',
    );
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('says that 17 seats are stated and 19 filled, and that one of two losses is labelled', async () => {
    const notes = fieldOf(await ask('council'), 'Notes');
    expect(notes).toContain('17');
    expect(notes).toContain('19');
    expect(notes).toContain('has no label');
  });

  it.each(['Derby', 'derby city council', 'derby council', 'Derbi'])('answers to %j', async (name) => {
    expect((await ask('council', { name })).embed.title).toBe('Derby City Council, 1 May 2003');
  });

  it('finds no council that is not held', async () => {
    const reply = await ask('council', { name: 'Nottingham' });
    expect(reply).toMatchObject({ answer: 'not found', ephemeral: true });
    expect(reply.content).toContain('Closest: Derby City Council.');
  });

  it('leads to its wards', async () => {
    const { menu } = await ask('council');
    expect(menu?.options).toHaveLength(17);
    const ward = await click(menu?.custom_id ?? '', undefined, menu?.options[8]?.value);
    expect(ward).toMatchObject({ type: 7, content: expect.stringMatching(/^Darley, 1 May 2003/) });
    expect((await click(ward.buttons.Council ?? '')).embed.title).toBe('Derby City Council, 1 May 2003');
  });

  it('offers councils', async () => {
    expect(await offered('council', 'name', '')).toEqual(['Derby City Council']);
  });
});

describe('The years of a council', () => {
  it('are offered in a menu, the one shown marked, and answered with their own seats', async () => {
    const reply = await ask('council');
    const menus =
      'data' in reply.json && reply.json.data && 'components' in reply.json.data ? reply.json.data.components : [];
    const years = JSON.stringify(menus?.[1]);
    expect(years).toContain('5 May 2022');
    const [, custom_id = ''] = /"custom_id":"([^"]+)"/.exec(years) ?? [];
    const later = await click(custom_id, undefined, 'council|E06000015.2022-05-05');
    expect(later).toMatchObject({ type: 7, embed: { title: 'Derby City Council, 5 May 2022' } });
    expect(fieldOf(later, 'All 51 seats: 2021 → 2022, by the yearly record')).toContain('🟥 Labour 13 → **16** (+3)');
    expect(later.embed.description).toContain('No overall control (derived)');
    expect(brokenLimits(later.json)).toEqual([]);
  });

  it('say not recorded for the seats before the first year on record', async () => {
    expect(fieldOf(await ask('council', { election: '2016' }), 'All 51 seats')).toContain(
      'Labour not recorded → **25** (not recorded)',
    );
  });
});
