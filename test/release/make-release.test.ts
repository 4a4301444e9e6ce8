import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/release/keys.ts';
import type { Election } from '../../src/results/schema.ts';
import { electionOn, WITH_BY_ELECTIONS, withTestham } from '../support/by-elections.ts';
import { dataset } from '../support/dataset.ts';
import { manyCouncils } from '../support/many-councils.ts';
import { releasePairs } from '../support/release.ts';

describe('The pairs of a release', () => {
  it('end with the catalogue, because a reader must not see half a release', async () => {
    const pairs = await releasePairs(dataset);
    expect(pairs.at(-1)?.key).toBe(CATALOGUE);
    expect(pairs.filter(({ key }) => key === CATALOGUE)).toHaveLength(1);
  });

  it('include each document that the catalogue names, under its hash', async () => {
    const pairs = await releasePairs(dataset);
    const { councils, people, surnames, carried } = JSON.parse(String(pairs.at(-1)?.value));
    expect(councils).toEqual([
      expect.objectContaining({ slug: 'derby', name: 'Derby City Council', elections: 6, newest: '2022-05-05' }),
    ]);
    const [{ hash }] = councils;
    const named = [
      `council/derby@${hash}`,
      ...people.map((chunk: { hash: string }) => `people@${chunk.hash}`),
      ...new Set(carried[hash].elections.map(({ volume }: { volume: string }) => `elections/derby@${volume}`)),
    ];
    expect(pairs.map(({ key }) => key).toSorted()).toEqual([...named, CATALOGUE].toSorted());
    expect(surnames).toBeNull();
  });

  it('name as a council’s newest election one that is not a by-election', async () => {
    const newest = async (elections: readonly Election[]) => {
      const pairs = await releasePairs(withTestham(elections));
      const { councils } = JSON.parse(String(pairs.at(-1)?.value));
      return councils.find(({ slug }: { slug: string }) => slug === 'testham').newest;
    };
    expect(await newest(WITH_BY_ELECTIONS)).toBe('2015-05-07');
    expect(await newest([electionOn('2016-02-04', ['millHill'], true)])).toBe('2016-02-04');
  });

  it('are the same bytes each time', async () => {
    expect(await releasePairs(dataset)).toEqual(await releasePairs(structuredClone(dataset)));
  });

  it('change only in the chunks that have a new candidate, and in the surnames only if that surname is new', async () => {
    const many = manyCouncils();
    const [first] = many.elections;
    if (!first) throw new Error('There is no election.');
    const withAlso = (person_name: string) => {
      const [ballot, ...others] = first.ballots;
      const [person] = ballot?.candidates ?? [];
      if (!ballot || !person) throw new Error('There is no candidate.');
      const candidates = [...ballot.candidates, { ...person, person_name }];
      const changed = { ...first, ballots: [{ ...ballot, candidates }, ...others] };
      return { ...many, elections: many.elections.map((one) => (one === first ? changed : one)) };
    };
    const keysOf = async (data: typeof many) => (await releasePairs(data)).map(({ key }) => key);
    const before = new Set(await keysOf(many));
    const newKeys = async (name: string) =>
      (await keysOf(withAlso(name))).filter((key) => !before.has(key)).map((key) => key.replace(/[@/].*/, ''));
    expect((await newKeys('Zoe Travis')).toSorted()).toEqual(['council', 'elections', 'people', 'people']);
    expect((await newKeys('Zoe Quuxley')).toSorted()).toContain('surnames');
  });

  it('are far smaller than KV allows for many councils, whose shelves the catalogue does not carry', async () => {
    const pairs = await releasePairs(manyCouncils());
    expect(Math.max(...pairs.map(({ value }) => value.length))).toBeLessThan(1_000_000);
    const { carried, people, surnames } = JSON.parse(String(pairs.at(-1)?.value));
    expect(carried).toEqual({});
    expect(people.length).toBeGreaterThan(2);
    expect(surnames).toMatch(/^[0-9a-f]{32}$/);
  });
});
