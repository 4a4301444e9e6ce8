import { beforeAll, describe, expect, it } from 'vitest';
import { ADA, ask, askInFull, BEN, click, seed } from '../support/bot.ts';
import { brokenLimits } from '../support/limits.ts';
import { publishTestham } from '../support/publish.ts';

beforeAll(() => seed());

/** The names of the wards on a page, in order. */
function listed(description = ''): string[] {
  return [...description.matchAll(/^\d+\.? \*\*(.+?)\*\*/gm)].map(([, name]) => name ?? '');
}

describe('/wards', () => {
  it('ranks the wards by majority, closest first and ten to a page', async () => {
    const reply = await askInFull('wards');
    expect(reply.embed.title).toBe('Closest wards, 1 May 2003');
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

  it('turns its pages in place for the asker, from the first page to the last', async () => {
    const first = await ask('wards');
    expect(Object.keys(first.buttons)).toEqual(['In full', 'Next ▸', 'Council', '5 May 2022 ▸']);
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
    expect(Object.keys(second.buttons)).toEqual(['In full', '◂ Previous', 'Council', '5 May 2022 ▸']);
    expect(listed((await click(second.buttons['◂ Previous'] ?? '')).embed.description)).toEqual(
      listed(first.embed.description),
    );
  });

  it('sends anybody else who turns a page a private copy, whose pages then turn in place', async () => {
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

  it('asks which of several parties the asker means, and then keeps the order', async () => {
    const published = await publishTestham();
    const reply = await ask('wards', { party: 'l', sort: 'safest' }, ADA, published);
    expect(reply.answer).toBe('choice');
    expect((await click(reply.buttons.Labour ?? '', ADA, undefined, published)).content).toContain(
      '1 ward won by Labour, safest first',
    );
  });
});
