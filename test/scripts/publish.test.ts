import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { notesOf } from '../../audit/notes.ts';
import { FREE_WRITES_A_DAY } from '../../scripts/publish/daily-writes.ts';
import { readDataset } from '../../scripts/publish/dataset.ts';
import { type LocalStore, localStore } from '../../scripts/publish/local-store.ts';
import { planPublication } from '../../scripts/publish/plan-publication.ts';
import { planRollback } from '../../scripts/publish/plan-rollback.ts';
import { publishedRelease } from '../../scripts/publish/published-release.ts';
import { wardCorrections } from '../../scripts/publish/ward-corrections.ts';
import { contentsOf } from '../../src/release/catalogue.ts';
import { CATALOGUE } from '../../src/release/keys.ts';
import { firstPairs, makeRelease } from '../../src/release/make-release.ts';
import { compiledIn } from '../../src/store/compiled-in.ts';
import { corrected, DERBY_2003 } from '../faults/releases.ts';
import { dataset } from '../support/dataset.ts';
import { testham } from '../support/elections.ts';
import {
  applied,
  BUNDLED,
  making,
  NEW,
  newRelease,
  OLD,
  oldRelease,
  publish,
  releasesSeen,
  stoppedAfter,
  WritingStopped,
} from './publishing.ts';
import { ROOT } from './tool.ts';

let state: string;
let store: LocalStore;

beforeAll(async () => {
  state = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
  store = await localStore(state);
  // Where KV holds no release, the bot says so in its log.
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await store.close();
  await rm(state, { recursive: true });
});
beforeEach(async () => {
  for (const key of await store.keys()) await store.namespace.delete(key);
});

const pairsOf = async (make: typeof oldRelease) => firstPairs(await make(new Map()));
const [OLD_PAIRS, NEW_PAIRS] = [await pairsOf(oldRelease), await pairsOf(newRelease)];
/** What the release was made of that KV names as the one before. */
const previous = async () => JSON.parse((await store.get(CATALOGUE)) ?? '').previous;

describe('Publishing', () => {
  it('writes all of a first release, the catalogue last', async () => {
    const { outcome, written, said } = await publish(oldRelease, store);
    expect(outcome).toBe('written');
    expect(written.toSorted()).toEqual(OLD_PAIRS.map(({ key }) => key).toSorted());
    expect(written.at(-1)).toBe(CATALOGUE);
    expect(said).toContain('Elections: 2 added, 0 changed, 0 gone');
    expect(said).toContain('Councils: added Derby City Council');
    expect(await releasesSeen(store.namespace)).toEqual([OLD]);
  });

  it('finds nothing to do where KV shows the release already', async () => {
    await publish(oldRelease, store);
    expect(await publish(oldRelease, store)).toEqual({ outcome: 'nothing to do', said: '', written: [] });
  });

  it('names what was current as the previous release, in the same write that shows the new one', async () => {
    await publish(oldRelease, store);
    expect(await previous()).toBeNull();
    const { written } = await publish(newRelease, store);
    expect(written.filter((key) => key === CATALOGUE)).toHaveLength(1);
    expect(await previous()).toEqual((await oldRelease(new Map())).contents);
  });

  it('writes a ward of which one vote was corrected in at most four writes, and says which it was', async () => {
    await publish(await making(dataset), store);
    const { written, said } = await publish(await making(corrected()), store);
    expect(written).toEqual([
      expect.stringMatching(/^album@/),
      expect.stringContaining(`election/${DERBY_2003}@`),
      expect.stringContaining('council/derby@'),
      CATALOGUE,
    ]);
    expect(said).toContain(`~ ${DERBY_2003}  2003 Derby City Council election: 1 vote moved: Darley (1)`);
    expect(said).toContain('Pictures: 1 new, 1 no longer shown');
    expect(said).toContain('Writes: 4');
  });

  it('names elections that are gone, and councils and parties that differ', async () => {
    await publish(await making(dataset), store);
    const [green, ...others] = dataset.parties.toReversed();
    const fewer = { ...dataset, elections: dataset.elections.slice(1), parties: others };
    const councils = dataset.councils.map((council) => ({ ...council, seats: council.seats + 1 }));
    const { said } = await publish(await making({ ...fewer, councils }), store, { dryRun: true });
    expect(said).toContain(`- ${DERBY_2003}`);
    expect(said).toContain('Councils: changed Derby City Council');
    expect(said).toContain(`Parties: gone ${green?.name}`);
  });

  it('leaves pictures in the albums that they are in', async () => {
    await publish(await making(dataset), store);
    const before = (await publishedRelease(store))?.shelves.values().next().value;
    await publish(await making(corrected()), store);
    const after = (await publishedRelease(store))?.shelves.values().next().value;
    const [was, is] = [before, after].map(
      (shelf) => shelf?.elections.find(({ election_id }) => election_id === DERBY_2003)?.pictures,
    );
    expect(is?.['wards/Abbey']).toEqual(was?.['wards/Abbey']);
    expect(is?.['wards/Darley']?.album).not.toBe(was?.['wards/Darley']?.album);
  });

  it('replaces a catalogue that cannot be read, and names it nowhere', async () => {
    await publish(oldRelease, store);
    await publish(newRelease, store);
    await store.namespace.put(CATALOGUE, '{"version":2,');
    const { said } = await publish(newRelease, store);
    expect(said).toContain('not one that this version reads');
    expect(await previous()).toBeNull();
    expect(await releasesSeen(store.namespace)).toEqual([NEW]);
  });

  it('publishes from the files of data/ the very release that the bundle carries', async () => {
    const files = await readDataset(path.join(ROOT, 'data'));
    const published = await makeRelease(files, { notesOf });
    expect(published.contents).toEqual(contentsOf(compiledIn.catalogue));
  });

  it('writes nothing in a dry run, nor where the answer is no', async () => {
    const dry = await publish(oldRelease, store, { dryRun: true });
    expect(dry).toMatchObject({ outcome: 'dry run', written: [] });
    expect(dry.said).toContain(`Writes: ${OLD_PAIRS.length}`);
    const agreed = async () => false;
    expect(await publish(oldRelease, store, { agreed })).toMatchObject({ outcome: 'declined', written: [] });
    expect((await store.keys()).size).toBe(0);
  });

  it('warns before it writes more than a day allows, and not where a day is enough', async () => {
    const { next } = await planPublication(oldRelease, store);
    const pairs = Array.from({ length: FREE_WRITES_A_DAY + 1 }, (_, index) => ({
      key: `election/${index}`,
      value: '',
    }));
    const warnedOf = async (batch: typeof pairs) =>
      (await applied({ now: null, next, batches: [batch] }, store, { dryRun: true })).said;
    expect(await warnedOf(pairs)).toMatch(/Warning: .* 1,000 writes a day, and these are 1,001\./);
    expect(await warnedOf(pairs.slice(1))).not.toContain('Warning');
  });
});

describe('Publishing that is cut off', () => {
  const total = NEW_PAIRS.filter(({ key }) => key === CATALOGUE || !OLD_PAIRS.some((pair) => pair.key === key)).length;
  const stages = Array.from({ length: total }, (_, written) => written).flatMap((written) => [
    { written, from: 'first', last: false },
    { written, from: 'last', last: true },
  ]);

  it.each(stages)(
    `after $written of ${total} writes, a batch being written from its $from, shows one whole release and can be run again`,
    async ({ written, last }) => {
      await publish(oldRelease, store);
      await expect(publish(newRelease, stoppedAfter(written, store, last))).rejects.toThrow(WritingStopped);
      expect(await releasesSeen(store.namespace)).toEqual([OLD]);
      const again = await publish(newRelease, store);
      expect(await releasesSeen(store.namespace)).toEqual([NEW]);
      expect(again.written).toHaveLength(total - written);
      expect(await previous()).toEqual((await oldRelease(new Map())).contents);
      expect(await publish(newRelease, store)).toMatchObject({ outcome: 'nothing to do' });
    },
  );

  it('the first time, leaves readers the bundled copy until all is there', async () => {
    for (let written = 0; written < OLD_PAIRS.length; written += 1) {
      await expect(publish(oldRelease, stoppedAfter(1, store)))
        .rejects.toThrow(WritingStopped)
        .catch(() => undefined);
      expect(await releasesSeen(store.namespace)).toEqual([written + 1 < OLD_PAIRS.length ? BUNDLED : OLD]);
    }
  });
});

describe('Rolling back', () => {
  beforeEach(async () => {
    await publish(oldRelease, store);
    await publish(newRelease, store);
  });

  it('puts the previous release back in one write, and makes the replaced one the previous', async () => {
    const { written, said } = await applied(await planRollback(store), store);
    expect(written).toEqual([CATALOGUE]);
    expect(said).toContain('Elections: 0 added, 2 changed, 0 gone');
    expect(await releasesSeen(store.namespace)).toEqual([OLD]);
    expect(await previous()).toEqual((await newRelease(new Map())).contents);
    await applied(await planRollback(store), store);
    expect(await releasesSeen(store.namespace)).toEqual([NEW]);
  });

  it('cut off before its write, leaves what is shown and can be run again', async () => {
    await expect(applied(await planRollback(store), stoppedAfter(0, store))).rejects.toThrow(WritingStopped);
    expect(await releasesSeen(store.namespace)).toEqual([NEW]);
    await applied(await planRollback(store), store);
    expect(await releasesSeen(store.namespace)).toEqual([OLD]);
  });

  it('is refused where KV no longer holds all of that release, or names none', async () => {
    const document = OLD_PAIRS.find(({ key }) => key.startsWith('election/'));
    await store.namespace.delete(document?.key ?? '');
    await expect(planRollback(store)).rejects.toThrow('KV lacks 1 of what the previous release is made of');
    await store.namespace.delete(CATALOGUE);
    await expect(planRollback(store)).rejects.toThrow('nothing to go back to');
  });
});

describe('The votes that moved in a ward', () => {
  const before = testham().election;

  it.each([
    ['from one candidate to another count once', 'Mill Hill', [590, 410], 10],
    ['to a candidate from nowhere count', 'Mill Hill', [600, 433], 33],
    ['are none where another fact changed', 'Mill Hill', [600, 400], 0],
  ])('%s', (_, ward, [first = 0, second = 0], votes) => {
    const after = testham(({ millHill }) => {
      for (const [index, cast] of [first, second].entries())
        Object.assign(millHill.candidates[index] ?? {}, { votes_cast: cast });
      millHill.spoilt_ballots = 11;
    }).election;
    expect(wardCorrections(before, after)).toEqual([{ ward, change: 'changed', votes }]);
  });

  it('are all of its votes where a ward is new or gone', () => {
    const fewer = { ...before, ballots: before.ballots.slice(1) };
    expect(wardCorrections(fewer, before)).toEqual([{ ward: 'Mill Hill', change: 'added', votes: 1000 }]);
    expect(wardCorrections(before, fewer)).toEqual([{ ward: 'Mill Hill', change: 'gone', votes: 1000 }]);
  });
});
