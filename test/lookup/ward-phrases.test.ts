import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { ADA, ask, click, offered } from '../support/bot.ts';
import { coldNamespace } from '../support/kv.ts';
import { manyCouncils } from '../support/many-councils.ts';
import { releasePairs, write } from '../support/release.ts';

const IN_DM = { ...ADA, place: 'bot DM' } as const;

beforeAll(async () => write(await releasePairs(manyCouncils()), env.RESULTS));

function askCold(command: string, options: Record<string, string>) {
  return ask(command, options, IN_DM, { RESULTS: coldNamespace() });
}

describe('The ward option', () => {
  it.each([
    ['the arboretum', 'Arboretum, 1 May 2003'],
    ['The Arboretum ward', 'Arboretum, 1 May 2003'],
    ['derwent ward, derby', 'Derwent, 1 May 2003'],
    ['Derwent (Derby)', 'Derwent, 1 May 2003'],
    ['derby derwent', 'Derwent, 1 May 2003'],
    ['derwent in derby city', 'Derwent, 1 May 2003'],
    ['Abbey 2022', 'Abbey, 5 May 2022'],
    ['abbey in 2022', 'Abbey, 5 May 2022'],
    ['abbey 22', 'Abbey, 5 May 2022'],
    ['2022 abbey', 'Abbey, 5 May 2022'],
    ['abbey ward, may 2022', 'Abbey, 5 May 2022'],
    ['abbey 05/05/2022', 'Abbey, 5 May 2022'],
    ['Abbey, 5 May 2022', 'Abbey, 5 May 2022'],
    ['abbey latest', 'Abbey, 5 May 2022'],
    ['abbey at the latest election', 'Abbey, 5 May 2022'],
    ['abbey ward derby 2019 election', 'Abbey, 2 May 2019'],
    ['darly 2003', 'Darley, 1 May 2003'],
    ['Darley, Tefield', 'Darley, 1 May 2003'],
    ['ckworth', 'Mackworth, 1 May 2003'],
  ])('understands %j as %s', async (name, title) => {
    const reply = await askCold('ward', { name });
    expect(reply.embed.title ?? reply.content).toBe(title);
  });

  it('asks which name has the part that was typed', async () => {
    const reply = await askCold('ward', { name: 'over' });
    expect(reply).toMatchObject({ answer: 'choice', ephemeral: true });
    expect(Object.keys(reply.buttons)).toEqual(['Littleover', 'Mickleover']);
    expect((await click(reply.buttons.Mickleover ?? '', IN_DM)).embed.title).toBe('Mickleover, 1 May 2003');
  });

  it('means the ward of the council named with it', async () => {
    const reply = await askCold('ward', { name: 'Darley, Tefield' });
    expect(reply.content).toContain('Joan Traviste');
    expect(reply.embed.author?.name).toContain('Tefield');
  });

  it.each([
    ['abbey 2020', 'no such election is on file'],
    ['zzz 2022', 'no ward of Derby City Council has that name'],
    ['2022', 'no ward of Derby City Council has that name'],
  ])('finds nothing for %j: %s', async (name, words) => {
    const reply = await askCold('ward', { name });
    expect(reply).toMatchObject({ answer: 'not found', ephemeral: true });
    expect(reply.content).toContain(words);
  });

  it('may repeat the election option, but not contradict it', async () => {
    const agreed = await askCold('ward', { name: 'Abbey 2022', election: '2022' });
    expect(agreed.embed.title).toBe('Abbey, 5 May 2022');
    for (const name of ['Abbey 2022', 'Abbey, Tefield']) {
      const reply = await askCold('ward', { name, election: '2019' });
      expect(reply.content, name).toContain('mean different elections');
    }
  });

  it.each([
    ['abbey 2022', ['Abbey, 5 May 2022']],
    ['mack may 2019', ['Mackworth, 2 May 2019']],
    ['darley, tefield', ['Darley, Tefield Borough Council, 1 May 2003']],
    ['derwent, derby', ['Derwent']],
    ['the arb', ['Arboretum']],
    ['over', ['Littleover', 'Mickleover']],
  ])('suggests for %j %j, and understands each', async (typed, names) => {
    expect(await offered('ward', 'name', typed)).toEqual(names);
    for (const name of names) expect((await askCold('ward', { name })).answer, name).toBe('result');
  });
});

describe('The ward option of other commands', () => {
  it('takes a year in both wards of a comparison', async () => {
    const reply = await askCold('compare', { first: 'Abbey 2019', second: 'abbey in 2022' });
    expect(reply.embed.title).toContain('Abbey');
    expect(reply.text).toMatch(/2 May 2019.*5 May 2022/);
  });

  it('takes a year and a council in the ward of a history', async () => {
    expect((await askCold('history', { ward: 'abbey 2022' })).embed.title).toContain('Abbey');
    expect((await askCold('history', { ward: 'Darley, Tefield' })).content).toContain('Tefield');
  });

  it('takes a year in a party', async () => {
    expect((await askCold('party', { name: 'Green 2022' })).embed.title).toBe('Green, Derby City Council, 5 May 2022');
    expect((await askCold('wards', { party: 'labour 2019' })).embed.title).toContain('2 May 2019');
  });
});
