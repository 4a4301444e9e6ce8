import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, askInFull, seed } from '../support/bot.ts';
import { emptyKv } from '../support/kv.ts';
import { picturesNamed } from '../support/pictures.ts';
import { releasePairs, write } from '../support/release.ts';
import { type FaultyKv, faultyKv } from './faulty-kv.ts';
import { collectLog, faultsIn, type Line } from './log-lines.ts';
import { DERBY_2003, marked } from './releases.ts';

const [OLD, NEW] = ['the old release', 'the new release'];
const pictures = await picturesNamed(DERBY_2003, ['council', 'wards/darley']);
const pairs = await releasePairs(marked(NEW), pictures);
const CATALOGUE_AT = pairs.length;

let lines: () => Line[];

beforeEach(async () => {
  lines = collectLog();
  await emptyKv();
  await seed(env.RESULTS, marked(OLD));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The releases that a reader sees in several elections and in the list of all of them. */
async function releasesSeen(kv: FaultyKv): Promise<string[]> {
  const changes = { RESULTS: kv };
  const replies = [
    await askInFull('ward', { name: 'Darley', election: '2003' }, undefined, changes),
    await askInFull('council', { election: '2016' }, undefined, changes),
    await askInFull('ward', { name: 'Abbey', election: '2022' }, undefined, changes),
    await askInFull('about', {}, undefined, changes),
  ];
  for (const { text } of replies) expect(text).not.toContain('bundled copy');
  const marks = replies.flatMap(({ text }) => [OLD, NEW].filter((mark) => text.includes(mark)));
  expect(marks.length).toBeGreaterThanOrEqual(replies.length);
  return [...new Set(marks)];
}

describe('A publish that stops early', () => {
  it.each(Array.from({ length: pairs.length + 1 }, (_, written) => written))(
    `after %i of ${pairs.length} writes shows a cold reader one whole release`,
    async (written) => {
      await write(pairs.slice(0, written), env.RESULTS);
      expect(await releasesSeen(faultyKv())).toEqual([written < CATALOGUE_AT ? OLD : NEW]);
      expect(faultsIn(lines())).toEqual([]);
    },
  );

  it('shows a warm reader nothing of the new release until it is whole', async () => {
    const kv = faultyKv();
    await releasesSeen(kv);
    let now = Date.now();
    for (const pair of pairs) {
      expect(await releasesSeen(kv)).toEqual([OLD]);
      await write([pair], env.RESULTS);
      now += 61_000;
      vi.useFakeTimers({ toFake: ['Date'], now });
      // Reads the catalogue again after this reply.
      await ask('about', {}, undefined, { RESULTS: kv });
    }
    expect(await releasesSeen(kv)).toEqual([NEW]);
    expect(faultsIn(lines())).toEqual([]);
  });

  it('can be started again', async () => {
    await write([...pairs.slice(0, 3), ...pairs], env.RESULTS);
    expect(await releasesSeen(faultyKv())).toEqual([NEW]);
  });
});
