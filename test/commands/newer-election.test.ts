import { beforeAll, describe, expect, it } from 'vitest';
import { ask, click, seed } from '../support/bot.ts';

beforeAll(() => seed());

const NEWEST = '5 May 2022 ▸';

describe('A result of an election that is not the council’s newest', () => {
  it.each<[string, Record<string, string>, string]>([
    ['ward', { name: 'Darley' }, 'Darley, 5 May 2022: '],
    ['ward', { name: 'Darley', election: '2019' }, 'Darley, 5 May 2022: '],
    ['council', { election: '2003' }, 'Derby City Council, 5 May 2022: '],
    ['party', { name: 'Labour', election: '2018' }, 'Labour, Derby City Council, 5 May 2022'],
    ['wards', { sort: 'safest' }, 'Derby City Council, 5 May 2022: '],
    ['wards', { sort: 'name', party: 'Labour' }, 'Derby City Council, 5 May 2022: '],
  ])('of /%s %j has a button to the same there, which says which day it is', async (command, options, content) => {
    const { buttons } = await ask(command, options);
    const newer = await click(buttons[NEWEST] ?? '');
    expect(newer.type).toBe(7);
    expect(newer.text).toContain('5 May 2022');
    expect(newer.content.startsWith(content) || newer.embed.title === content).toBe(true);
    expect(newer.buttons).not.toHaveProperty(NEWEST);
  });

  it('keeps the order and the party of a ranking', async () => {
    const { buttons } = await ask('wards', { sort: 'safest', party: 'Labour' });
    expect(buttons[NEWEST]).toMatch(/\|wards\|E06000015\.2022-05-05\|safest\|PP53$/);
  });

  it('of a party that has not stood since leads to its last election', async () => {
    const { buttons } = await ask('party', { name: 'UKIP', election: '2016' });
    expect(Object.keys(buttons).filter((label) => label.endsWith('▸') && /\d/.test(label))).toEqual(['2 May 2019 ▸']);
  });
});

describe('A result of the council’s newest election', () => {
  it.each<[string, Record<string, string>]>([
    ['ward', { name: 'Darley', election: '2022' }],
    ['council', { election: '2022' }],
    ['party', { name: 'Labour', election: '2022' }],
    ['wards', { election: '2022' }],
  ])('of /%s has no such button', async (command, options) => {
    expect(Object.keys((await ask(command, options)).buttons).filter((label) => /\d{4} ▸/.test(label))).toEqual([]);
  });
});
