import { beforeAll, describe, expect, it } from 'vitest';
import { ask, askInFull, click, fieldOf, offered, seed } from '../support/bot.ts';
import { brokenLimits } from '../support/limits.ts';

beforeAll(() => seed());

describe('/compare', () => {
  it('shows two wards side by side', async () => {
    const wards = { first: 'Darley', second: 'Abbey' };
    const brief = await ask('compare', wards);
    expect(brief.embed.title).toBe('Darley and Abbey, 1 May 2003');
    expect(brief.embed.description).toContain('🟧 LD 41.9 / **52.5**');
    const reply = await askInFull('compare', wards);
    expect(reply.embed.title).toBe(brief.embed.title);
    expect(reply.content).toBe('Darley and Abbey, 1 May 2003: Joan Travis and Bryan Lowe (Liberal Democrats) elected');
    expect(fieldOf(reply, 'Darley')).toContain('🟧 Liberal Democrats 41.9% ✓');
    expect(fieldOf(reply, 'Abbey')).toContain('Majority 492');
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it.each([
    { first: 'Darley', second: 'darly' },
    { first: 'Darley', second: 'Darley', election: '2003', against: '1 May 2003' },
  ])('asks for a second result if both are one: %j', async (options) => {
    const reply = await ask('compare', options);
    expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
    expect(reply.content).toMatch(
      /^Both are Darley, 1 May 2003\. Name a second ward, or another election with `against:`\./,
    );
    expect(brokenLimits(reply.json)).toEqual([]);
    expect((await click(reply.buttons.Darley ?? '')).embed.title).toBe('Darley, 1 May 2003');
  });

  it('says for each side which figures are derived, or once if both sides agree', async () => {
    const two = await askInFull('compare', { first: 'Darley', second: 'Darley', election: '2003', against: '2022' });
    expect(two.embed.footer?.text).toMatch(
      /^Darley, 1 May 2003: votes .*; who was elected, majority .*\. Darley, 5 May 2022: votes and who was elected are recorded; /,
    );
    const alike = await askInFull('compare', { first: 'Darley', second: 'Abbey' });
    expect(alike.embed.footer?.text).toMatch(/; who was elected, majority and share are derived$/);
  });

  it('shows two elections of one ward, the earlier first, with the change in each share', async () => {
    for (const years of [
      { election: '2021', against: '2022' },
      { election: '2022', against: '2021' },
    ]) {
      const reply = await askInFull('compare', { first: 'Abbey', second: 'Abbey', ...years });
      expect(reply.embed.title).toBe('Abbey, 6 May 2021 and 5 May 2022');
      expect(reply.embed.description).toContain('Labour **+9.0 points**');
    }
  });

  it('says why two elections of a ward cannot be compared', async () => {
    const reply = await ask('compare', {
      first: 'Mickleover',
      second: 'Mickleover',
      election: '2003',
      against: '2016',
    });
    expect(reply.embed.description).toContain('not comparable: 2 seats were contested, then 1');
  });

  it('can be shared, and links to both wards', async () => {
    const reply = await ask('compare', { first: 'Darley', second: 'Abbey', private: true });
    expect((await click(reply.buttons.Share ?? '')).embed).toEqual(reply.embed);
    expect((await click(reply.buttons['Abbey, 1 May 2003'] ?? '')).embed.title).toBe('Abbey, 1 May 2003');
  });

  it('suggests wards and elections', async () => {
    expect(await offered('compare', 'second', 'ab')).toEqual(['Abbey']);
    expect(await offered('compare', 'against', '2019')).toEqual(['2019 Derby City Council election, 2 May 2019']);
  });

  it.each([
    [
      { first: 'Darley', second: 'Zzz' },
      '`second:`',
      'Abbey',
      'Darley and Abbey, 1 May 2003',
      'first:Darley second:Abbey',
    ],
    [
      { first: 'Zzz', second: 'Darley' },
      '`first:`',
      'Abbey',
      'Abbey and Darley, 1 May 2003',
      'first:Abbey second:Darley',
    ],
    [{ first: 'Darley', second: 'Abey Road' }, '`second:`', 'Abbey', 'Darley and Abbey, 1 May 2003', 'first:Darley'],
    [{ first: 'Darley', second: 'Darely Zzz' }, '`second:`', '', '', 'first:Darley second:'],
    [{ first: 'Darley', second: 'Ch' }, '`second`', 'Chellaston', 'Darley and Chellaston, 1 May 2003', ''],
    [{ first: 'Chaddesden', second: 'Ch' }, '', 'Chellaston', 'Chaddesden and Chellaston, 1 May 2003', ''],
    [
      { first: 'Darley', second: 'Zzz', against: '2022' },
      ...['`second:`', 'Darley', 'Darley, 1 May 2003 and 5 May 2022', 'election:2003-05-01 against:2022-05-05'],
    ],
    [
      { first: 'Darley', second: 'Abbey', election: '2099' },
      ...['', '5 May 2022', 'Darley and Abbey, 5 May 2022', 'first:Darley second:Abbey election:2022-05-05'],
    ],
    [
      { first: 'Darley', second: 'Darley', against: '2099' },
      ...['', '5 May 2022', 'Darley, 1 May 2003 and 5 May 2022', 'election:2003-05-01 against:2022-05-05'],
    ],
  ] as [Record<string, string>, string, string, string, string][])(
    'offers comparisons alone if %j names one ward, and says which option does not',
    async (typed, option, label, title, example) => {
      const reply = await ask('compare', typed);
      expect(reply.content).toContain(option);
      expect(reply.content).toContain(example);
      expect(brokenLimits(reply.json)).toEqual([]);
      if (!('against' in typed)) expect(Object.keys(reply.buttons)).not.toContain(typed.first);
      if (label !== '') expect((await click(reply.buttons[label] ?? '')).embed.title).toBe(title);
      const titles = await Promise.all(Object.values(reply.buttons).map(async (id) => (await click(id)).embed.title));
      for (const one of titles) expect(one).toMatch(/ and /);
    },
  );

  it.each([
    [{ first: 'Zzz', second: 'Yyy' }, /^Not found: .* has the name in `first:`\..*\n`second:` does not name one ward/],
    [{ first: 'Ch', second: 'Yyy' }, /`first`: Chaddesden or Chellaston\?\n`second:` does not name one ward/],
  ])('has no buttons if %j names no ward at all, because one would lose the comparison', async (typed, words) => {
    const reply = await ask('compare', typed);
    expect(reply.content).toMatch(words);
    expect(reply.buttons).toEqual({});
  });

  it('finds no comparison if one ward does not exist', async () => {
    expect(await ask('compare', { first: 'Darley', second: 'Atlantis' })).toMatchObject({
      answer: 'not found',
      ephemeral: true,
    });
  });
});
