import { beforeAll, describe, expect, it } from 'vitest';
import { ADA, ask, askInFull, click, fieldOf, LARGEST_ID, offered, type Reply, seed } from '../support/bot.ts';
import { brokenLimits } from '../support/limits.ts';
import { LARGE_COUNCIL_WARDS, publishLargeCouncil, publishTestham } from '../support/publish.ts';

beforeAll(() => seed());

describe('/council', () => {
  it('declares the home council', async () => {
    expect(await ask('council')).toMatchObject({ type: 4, ephemeral: false, answer: 'result' });
    const reply = await askInFull('council');
    expect(reply.content).toBe(
      'Derby City Council, 1 May 2003: no overall control; Labour lost control, 25 of 51 seats, one short',
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
    expect(fieldOf(reply, 'Smallest combinations that reach 26')).toBe(
      'Labour + Liberal Democrats = **38**\nLabour + Conservative = **37**\nLabour + at least 1 Independent = **26**\nLiberal Democrats + Conservative + at least 1 Independent = **26**',
    );
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('says that the source states 17 seats but fills 19, and that one loss has no label', async () => {
    const notes = fieldOf(await askInFull('council'), 'Notes');
    expect(notes).toContain('17');
    expect(notes).toContain('19');
    expect(notes).toContain('has no label');
  });

  it.each(['Derby', 'derby city council', 'derby council', 'Derbi'])('finds Derby City Council by %j', async (name) => {
    expect((await ask('council', { name })).embed.title).toBe('Derby City Council, 1 May 2003');
  });

  it.each([
    ...['2019', '19', 'May 2019', '2 May 2019', '2019-05-02', '02/05/2019', 'Derby 2019', 'local.derby.2019-05-02'],
    '2019 Derby City Council election',
  ])('takes %j, typed as the name, as the election', async (name) => {
    expect((await ask('council', { name })).embed.title).toBe('Derby City Council, 2 May 2019');
  });

  it('takes "latest", typed as the name, as the newest election', async () => {
    expect((await ask('council', { name: 'latest' })).embed.title).toBe('Derby City Council, 5 May 2022');
  });

  it.each(['2099', 'May 2020', 'Derby 2099'])('offers elections for %j, which is none on file', async (name) => {
    const reply = await ask('council', { name });
    expect(reply.content).toMatch(/^Not found: no such election is on file\./);
    expect((await click(reply.buttons['6 May 2021'] ?? '')).embed.title).toBe('Derby City Council, 6 May 2021');
  });

  it('finds no council that is not on file', async () => {
    const reply = await ask('council', { name: 'Nottingham' });
    expect(reply).toMatchObject({ answer: 'not found', ephemeral: true });
    expect(reply.content).toContain('On file, for example: Derby City Council.');
  });

  it('has a menu of its wards, whose replies link back to the council', async () => {
    const { menu } = await ask('council');
    expect(menu?.options).toHaveLength(17);
    const ward = await click(menu?.custom_id ?? '', undefined, menu?.options[8]?.value);
    expect(ward).toMatchObject({ type: 7, content: expect.stringMatching(/^Darley, 1 May 2003/) });
    expect((await click(ward.buttons.Council ?? '')).embed.title).toBe('Derby City Council, 1 May 2003');
  });

  it('offers councils', async () => {
    expect(await offered('council', 'name', '')).toEqual(['Derby City Council']);
  });

  it('never mistakes one council for another', async () => {
    const published = await publishTestham();
    const derby = await ask('council', { name: 'Testham', election: 'local.derby.2003-05-01' }, ADA, published);
    expect(derby).toMatchObject({ answer: 'not found' });
    expect(derby.content).toMatch(/<\/council:\d+> `name:Testham Borough Council election:2007-05-03`/);
    expect((await ask('council', { name: 'Derby' }, ADA, published)).embed.title).toBe(
      'Derby City Council, 5 May 2022',
    );
    for (const options of [{}, { election: 'local.derby.2003-05-01' }]) {
      const ward = await ask('ward', { name: 'Darley', ...options }, ADA, published);
      expect(ward).toMatchObject({ answer: 'result', embed: { author: { name: expect.stringContaining('Derby') } } });
    }
  });

  it('calls neither of two level parties the largest', async () => {
    const reply = await askInFull('council', {}, ADA, await publishTestham());
    expect(reply.content).toContain('Conservative and Labour level, 4 of 9 seats each, one short');
    expect(fieldOf(reply, 'Majority mark')).toBe('Conservative and Labour, level, have 4 each: 1 short');
    expect(brokenLimits(reply.json)).toEqual([]);
  });
});

describe('The ward menu of a council with 69 wards', () => {
  it('reaches every ward through its pages', async () => {
    const published = await publishLargeCouncil();
    const choose = (reply: Reply, label: string) => {
      const value = reply.menu?.options.find((option) => option.label.includes(label))?.value;
      return click(reply.menu?.custom_id ?? '', LARGEST_ID, value, published);
    };
    let reply = await ask('council', {}, LARGEST_ID, published);
    const reached = new Set<string>();
    for (let turns = 0; turns < 5; turns++) {
      for (const { label } of reply.menu?.options ?? []) if (!label.includes('wards')) reached.add(label);
      expect(brokenLimits(reply.json)).toEqual([]);
      if (!reply.menu?.options.some(({ label }) => label.startsWith('Later'))) break;
      reply = await choose(reply, 'Later wards');
      expect(reply).toMatchObject({ type: 7, embed: { title: 'Testham Borough Council, 3 May 2007' } });
    }
    expect(reached.size).toBe(LARGE_COUNCIL_WARDS);
    expect((await choose(reply, 'Earlier wards')).type).toBe(7);
  });
});

describe('The year menu of a council', () => {
  it('offers the other years, each with its own winners', async () => {
    const reply = await askInFull('council');
    const menus =
      'data' in reply.json && reply.json.data && 'components' in reply.json.data ? reply.json.data.components : [];
    const years = JSON.stringify(menus?.[1]);
    expect(years).toContain('5 May 2022');
    const [, custom_id = ''] = /"custom_id":"([^"]+)"/.exec(years) ?? [];
    const later = await click(custom_id, undefined, 'council|E06000015.2022-05-05');
    expect(later).toMatchObject({ type: 7, embed: { title: 'Derby City Council, 5 May 2022' } });
    expect(fieldOf(later, 'Elected that day: 17 seats')).toContain('🟥 Labour **7**');
    expect(brokenLimits(later.json)).toEqual([]);
  });
});
