import { beforeAll, describe, expect, it } from 'vitest';
import { ADA, ask, BEN, click, seed } from '../support/bot.ts';
import { brokenLimits } from '../support/limits.ts';

beforeAll(() => seed());

/** The wards of a page, in their order. */
function listed(description = ''): string[] {
  return [...description.matchAll(/^\d+\. \*\*(.+?)\*\*/gm)].map(([, name]) => name ?? '');
}

describe('/wards', () => {
  it('ranks by the closest majority, ten a page', async () => {
    const reply = await ask('wards');
    expect(reply.embed.title).toBe('Wards of Derby City Council, closest first, 1 May 2003');
    expect(listed(reply.embed.description)).toEqual([
      'Chellaston',
      'Derwent',
      'Boulton',
      'Normanton',
      'Mackworth',
      'Darley',
      'Abbey',
      'Chaddesden',
      'Oakwood',
      'Arboretum',
    ]);
    expect(reply.embed.description).toContain(
      '2. **Derwent** · 🟥 Suman Gupta (Labour) · 1,984 votes · majority **134**',
    );
    expect(brokenLimits(reply.json)).toEqual([]);
  });

  it('turns its pages in place for the asker, and never past an end', async () => {
    const first = await ask('wards');
    expect(Object.keys(first.buttons)).toEqual(['Next ▸', 'Council']);
    const second = await click(first.buttons['Next ▸'] ?? '');
    expect(second).toMatchObject({ type: 7, ephemeral: false });
    expect(listed(second.embed.description)).toEqual([
      'Sinfin',
      'Alvaston',
      'Spondon',
      'Mickleover',
      'Allestree',
      'Blagreaves',
      'Littleover',
    ]);
    expect(Object.keys(second.buttons)).toEqual(['◂ Previous', 'Council']);
    expect(listed((await click(second.buttons['◂ Previous'] ?? '')).embed.description)).toEqual(
      listed(first.embed.description),
    );
  });

  it('gives anyone else a copy of their own, whose pages they turn in place', async () => {
    const { buttons } = await ask('wards', {}, ADA);
    const copy = await click(buttons['Next ▸'] ?? '', BEN);
    expect(copy).toMatchObject({ type: 4, ephemeral: true });
    expect(await click(copy.buttons['◂ Previous'] ?? '', BEN)).toMatchObject({ type: 7 });
  });

  it.each([
    ['safest', ['Littleover', 'Blagreaves', 'Allestree']],
    ['votes', ['Mickleover', 'Chellaston', 'Allestree']],
    ['name', ['Abbey', 'Allestree', 'Alvaston']],
  ])('ranks by %s', async (sort, wards) => {
    expect(listed((await ask('wards', { sort })).embed.description).slice(0, 3)).toEqual(wards);
  });

  it.each([
    ['Labour', 7],
    ['lib dem', 5],
    ['Conservative', 4],
    ['Independent', 1],
  ])('lists the wards that %s won: %i', async (party, wards) => {
    expect(listed((await ask('wards', { party })).embed.description)).toHaveLength(wards);
  });
});
