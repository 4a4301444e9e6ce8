import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { notesOf } from '../../audit/notes.ts';
import { applyPlan, FREE_WRITES_PER_DAY } from '../../scripts/publish/apply-plan.ts';
import { homeDataset } from '../../scripts/publish/dataset.ts';
import { type LocalStore, localStore } from '../../scripts/publish/local-store.ts';
import { planPublication } from '../../scripts/publish/plan-publication.ts';
import { planRollback } from '../../scripts/publish/plan-rollback.ts';
import { publishedRelease } from '../../scripts/publish/published-release.ts';
import { rollbackWords } from '../../scripts/publish/rollback-words.ts';
import { contentsOf, releaseId } from '../../src/release/catalogue.ts';
import { CATALOGUE } from '../../src/release/keys.ts';
import { firstPairs, makeRelease } from '../../src/release/make-release.ts';
import { compiledIn } from '../../src/store/compiled-in.ts';
import { corrected, DERBY_2003 } from '../faults/releases.ts';
import { dataset } from '../support/dataset.ts';
import { alwaysSeats } from '../support/elections.ts';
import {
  applyAndRecord,
  BUNDLED,
  making,
  NEW,
  newRelease,
  OLD,
  oldRelease,
  publishRelease,
  releasesSeen,
  stoppedAfter,
  WritingStopped,
} from './publishing.ts';

let state: string;
let store: LocalStore;

beforeAll(async () => {
  state = await mkdtemp(path.join(tmpdir(), 'returning-officer-'));
  store = await localStore(state);
  // The bot logs a line whenever KV has no release.
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await store.close();
  await rm(state, { recursive: true });
});
beforeEach(async () => {
  for (const key of (await store.keys()).keys()) await store.namespace.delete(key);
});

const pairsOf = async (make: typeof oldRelease) => firstPairs(await make(new Map()));
const [OLD_PAIRS, NEW_PAIRS] = [await pairsOf(oldRelease), await pairsOf(newRelease)];
/** The contents of the release that KV names as the previous one. */
const previous = async () => JSON.parse((await store.get(CATALOGUE)) ?? '').previous;

describe('Publishing', () => {
  it('writes all of a first release, with the catalogue last', async () => {
    const { outcome, written, output } = await publishRelease(oldRelease, store);
    expect(outcome).toBe('written');
    expect(written.toSorted()).toEqual(OLD_PAIRS.map(({ key }) => key).toSorted());
    expect(written.at(-1)).toBe(CATALOGUE);
    expect(output).toContain('Elections: 2 added, 0 changed, 0 removed');
    expect(output).toContain('Councils: added Derby City Council');
    expect(await releasesSeen(store.namespace)).toEqual([OLD]);
  });

  it('finds nothing to do if KV already has the release', async () => {
    await publishRelease(oldRelease, store);
    expect(await publishRelease(oldRelease, store)).toEqual({ outcome: 'nothing to do', output: '', written: [] });
  });

  it('names the old release as the previous one, in the write that publishes the new one', async () => {
    await publishRelease(oldRelease, store);
    expect(await previous()).toBeNull();
    const { written } = await publishRelease(newRelease, store);
    expect(written.filter((key) => key === CATALOGUE)).toHaveLength(1);
    expect(await previous()).toEqual((await oldRelease(new Map())).contents);
  });

  it('publishes one corrected vote in four writes, and names the ward', async () => {
    await publishRelease(await making(dataset), store);
    const { written, output } = await publishRelease(await making(corrected()), store);
    expect(written).toEqual([
      expect.stringMatching(/^album@/),
      expect.stringContaining('elections/derby@'),
      expect.stringContaining('council/derby@'),
      CATALOGUE,
    ]);
    expect(output).toContain(`~ ${DERBY_2003}  2003 Derby City Council election: 1 vote differs: Darley (1)`);
    expect(output).toContain('Pictures: 1 new, 1 no longer shown');
    expect(output).toContain('Writes: 4');
  });

  it('writes down what each publication changed, newest first, for the feed', async () => {
    const changes = async () => (await publishedRelease(store))?.catalogue?.changes ?? [];
    const publish = async (data: typeof dataset, at: string) =>
      applyAndRecord(await planPublication(await making(data), store, { at: new Date(at) }), store);
    await publish(dataset, '2026-11-01T10:00:00Z');
    const added = await changes();
    expect(added.map(({ change, at }) => [change, at])).toEqual(
      dataset.elections.map(() => ['added', '2026-11-01T10:00:00.000Z']),
    );
    expect(added[0]?.election_id).toBe('local.derby.2022-05-05');
    await publish(corrected(), '2026-11-02T10:00:00Z');
    const correction = {
      at: '2026-11-02T10:00:00.000Z',
      change: 'changed',
      election_id: DERBY_2003,
      name: '2003 Derby City Council election',
      wards: ['Darley'],
      votes: 1,
      facts: [],
      more_facts: 0,
    };
    expect(await changes()).toEqual([correction, ...added]);
    await publish(corrected(), '2026-11-03T10:00:00Z');
    expect(await changes()).toEqual([correction, ...added]);
    await applyAndRecord(await planRollback(store, new Date('2026-11-04T10:00:00Z')), store);
    expect(await changes()).toEqual([{ ...correction, at: '2026-11-04T10:00:00.000Z' }, correction, ...added]);
  });

  it('does not say that elections are new if the catalogue before cannot be read', async () => {
    await publishRelease(oldRelease, store);
    await store.namespace.put(CATALOGUE, '{"version":2}');
    await publishRelease(oldRelease, store);
    expect((await publishedRelease(store))?.catalogue?.changes).toEqual([]);
  });

  it('names removed elections, and councils and parties that differ', async () => {
    await publishRelease(await making(dataset), store);
    // A party that stood in Derby: others in the table are not in its release.
    const green = dataset.parties.find(({ party_id }) => party_id === 'PP63');
    const others = dataset.parties.filter((party) => party !== green);
    const fewer = { ...dataset, elections: dataset.elections.slice(1), parties: others };
    const councils = dataset.councils.map((council) => ({ ...council, seats: alwaysSeats(52) }));
    const { output } = await publishRelease(await making({ ...fewer, councils }), store, { dryRun: true });
    expect(output).toContain(`- ${DERBY_2003}`);
    expect(output).toContain('Councils: changed Derby City Council');
    expect(output).toContain(`Parties: removed ${green?.name}`);
  });

  it('keeps unchanged pictures in their albums', async () => {
    await publishRelease(await making(dataset), store);
    const before = (await publishedRelease(store))?.shelves.values().next().value;
    await publishRelease(await making(corrected()), store);
    const after = (await publishedRelease(store))?.shelves.values().next().value;
    const [old, current] = [before, after].map(
      (shelf) => shelf?.elections.find(({ election_id }) => election_id === DERBY_2003)?.pictures,
    );
    expect(current?.['wards/Abbey']).toEqual(old?.['wards/Abbey']);
    expect(current?.['wards/Darley']?.album).not.toBe(old?.['wards/Darley']?.album);
  });

  it('replaces a catalogue that cannot be read, and does not name it as the previous release', async () => {
    await publishRelease(oldRelease, store);
    await publishRelease(newRelease, store);
    await store.namespace.put(CATALOGUE, '{"version":2,');
    const { output } = await publishRelease(newRelease, store);
    expect(output).toContain('cannot read the catalogue in KV');
    expect(output).toContain('What changes for readers, and the previous release, are not known.');
    expect(output).not.toContain('added');
    expect(await previous()).toBeNull();
    expect(await releasesSeen(store.namespace)).toEqual([NEW]);
  });

  it('names the documents and albums that KV lost, and writes them again', async () => {
    await publishRelease(oldRelease, store);
    const kinds = ['album@', 'council/', 'elections/', 'people@'];
    const lost = kinds.map((kind) => OLD_PAIRS.find(({ key }) => key.startsWith(kind))?.key ?? '');
    for (const key of lost) await store.namespace.delete(key);
    const { written, output } = await publishRelease(oldRelease, store);
    expect(written.toSorted()).toEqual(lost.toSorted());
    expect(output).toContain('Elections: 0 added, 0 changed, 0 removed');
    const named = /^Missing from KV: (.*)$/m.exec(output)?.[1]?.split(', ') ?? [];
    expect(named.toSorted()).toEqual(lost.toSorted());
    expect(await publishRelease(oldRelease, store)).toMatchObject({ outcome: 'nothing to do' });
  });

  it('says why it writes only the catalogue if that lacks the mark of this version', async () => {
    await publishRelease(oldRelease, store);
    await store.namespace.put(CATALOGUE, (await store.get(CATALOGUE)) ?? '');
    const { written, output } = await publishRelease(oldRelease, store);
    expect(written).toEqual([CATALOGUE]);
    expect(output).toContain('The catalogue is written again, because it lacks the mark of this version.\nWrites: 1');
  });

  it('finds nothing to do with a damaged value, but writes everything again with --rewrite', async () => {
    await publishRelease(oldRelease, store);
    await publishRelease(newRelease, store);
    const { value, metadata } = await store.namespace.getWithMetadata(CATALOGUE);
    for (const { key } of NEW_PAIRS.filter(({ key }) => key !== CATALOGUE))
      await store.namespace.put(key, (await store.get(key))?.slice(0, 9) ?? '');
    expect(await publishRelease(newRelease, store)).toMatchObject({ outcome: 'nothing to do' });
    const { written, output } = await applyAndRecord(
      await planPublication(newRelease, store, { rewrite: true }),
      store,
    );
    expect(written.toSorted()).toEqual(NEW_PAIRS.map(({ key }) => key).toSorted());
    expect(written.at(-1)).toBe(CATALOGUE);
    expect(output).toContain('Elections: 0 added, 0 changed, 0 removed');
    expect(output).toContain('Every document is written again.');
    for (const { key, value } of NEW_PAIRS.filter(({ key }) => key !== CATALOGUE)) {
      const stored = new Uint8Array((await store.namespace.get(key, 'arrayBuffer')) ?? new ArrayBuffer());
      expect(stored).toEqual(typeof value === 'string' ? new TextEncoder().encode(value) : value);
    }
    // The previous release and the feed stay as they are.
    expect(await store.namespace.getWithMetadata(CATALOGUE)).toMatchObject({ value, metadata });
  });

  it('does not say that elections are new if the shelf before cannot be read', async () => {
    await publishRelease(oldRelease, store);
    const changes = async () => (await publishedRelease(store))?.catalogue?.changes;
    const before = await changes();
    const catalogue = JSON.parse((await store.get(CATALOGUE)) ?? '');
    await store.namespace.put(CATALOGUE, JSON.stringify({ ...catalogue, carried: {} }));
    for (const key of (await store.keys()).keys()) if (key.startsWith('council/')) await store.namespace.put(key, '{');
    const { output } = await applyAndRecord(await planPublication(oldRelease, store, { rewrite: true }), store);
    expect(output).toContain('Elections: 0 added');
    expect(await changes()).toEqual(before);
  });

  it('publishes the same release from the files of data/ as is compiled in', async () => {
    const files = await homeDataset();
    const published = await makeRelease(files, { notesOf });
    expect(published.contents).toEqual(contentsOf((await compiledIn()).catalogue));
  });

  it('writes nothing in a dry run, or if the answer is no', async () => {
    const dry = await publishRelease(oldRelease, store, { dryRun: true });
    expect(dry).toMatchObject({ outcome: 'dry run', written: [] });
    expect(dry.output).toContain(`Writes: ${OLD_PAIRS.length}`);
    const agreed = async () => false;
    expect(await publishRelease(oldRelease, store, { agreed })).toMatchObject({ outcome: 'declined', written: [] });
    expect((await store.keys()).size).toBe(0);
  });

  it('warns only if it needs more writes than a day allows', async () => {
    const plan = await planPublication(oldRelease, store);
    const pairs = Array.from({ length: FREE_WRITES_PER_DAY + 1 }, (_, index) => ({
      key: `elections/${index}`,
      value: '',
    }));
    const outputFor = async (batch: typeof pairs) =>
      (await applyAndRecord({ ...plan, batches: [batch] }, store, { dryRun: true })).output;
    expect(await outputFor(pairs)).toMatch(/Warning: .* 1,000 writes a day, and this needs 1,001\./);
    expect(await outputFor(pairs.slice(1))).not.toContain('Warning');
  });
});

describe('Publishing that is interrupted', () => {
  const total = NEW_PAIRS.filter(({ key }) => key === CATALOGUE || !OLD_PAIRS.some((pair) => pair.key === key)).length;
  const stages = Array.from({ length: total }, (_, written) => written).flatMap((written) => [
    { written, from: 'first', last: false },
    { written, from: 'last', last: true },
  ]);

  it.each(stages)(
    `after $written of ${total} writes, $from pair first, leaves one complete release and can be run again`,
    async ({ written, last }) => {
      await publishRelease(oldRelease, store);
      await expect(publishRelease(newRelease, stoppedAfter(written, store, last))).rejects.toThrow(WritingStopped);
      expect(await releasesSeen(store.namespace)).toEqual([OLD]);
      const again = await publishRelease(newRelease, store);
      expect(await releasesSeen(store.namespace)).toEqual([NEW]);
      expect(again.written).toHaveLength(total - written);
      expect(await previous()).toEqual((await oldRelease(new Map())).contents);
      expect(await publishRelease(newRelease, store)).toMatchObject({ outcome: 'nothing to do' });
    },
  );

  it('says how many writes are left', async () => {
    const output: string[] = [];
    const options = { dryRun: false, agreed: async () => true, progress: () => undefined };
    const applied = applyPlan(await planPublication(oldRelease, store), stoppedAfter(1, store), {
      ...options,
      say: (line) => output.push(line),
    });
    await expect(applied).rejects.toThrow(WritingStopped);
    expect(output.at(-1)).toBe(`Stopped: at most ${OLD_PAIRS.length} of ${OLD_PAIRS.length} writes are left.`);
  });

  it('leaves readers the bundled copy until a first release is complete', async () => {
    for (let written = 0; written < OLD_PAIRS.length; written += 1) {
      await expect(publishRelease(oldRelease, stoppedAfter(1, store)))
        .rejects.toThrow(WritingStopped)
        .catch(() => undefined);
      expect(await releasesSeen(store.namespace)).toEqual([written + 1 < OLD_PAIRS.length ? BUNDLED : OLD]);
    }
  });
});

describe('Rolling back', () => {
  beforeEach(async () => {
    await publishRelease(oldRelease, store);
    await publishRelease(newRelease, store);
  });

  it('swaps the current and the previous release in one write', async () => {
    const { written, output } = await applyAndRecord(await planRollback(store), store);
    expect(written).toEqual([CATALOGUE]);
    expect(output).toContain('Elections: 0 added, 2 changed, 0 removed');
    expect(await releasesSeen(store.namespace)).toEqual([OLD]);
    expect(await previous()).toEqual((await newRelease(new Map())).contents);
    await applyAndRecord(await planRollback(store), store);
    expect(await releasesSeen(store.namespace)).toEqual([NEW]);
  });

  it('names both releases, and says that a second rollback undoes the first', async () => {
    const [from, to] = await Promise.all(
      [newRelease, oldRelease].map(async (make) => releaseId((await make(new Map())).contents)),
    );
    const first = await planRollback(store);
    expect(await rollbackWords(first)).toEqual({
      before: `Rollback from release ${from} to release ${to}. It swaps the two, so a second rollback undoes it.`,
      after: `Back from release ${from} to release ${to}. To return to ${from}, run the rollback again.`,
    });
    await applyAndRecord(first, store);
    expect((await rollbackWords(await planRollback(store))).before).toContain(`from release ${to} to release ${from}.`);
  });

  it.each(['{"version":2}', '{"version":', ''])('says that the catalogue cannot be read if it is %j', async (text) => {
    await store.namespace.put(CATALOGUE, text);
    await expect(planRollback(store)).rejects.toThrow(
      /cannot read the catalogue in KV, so it does not know the previous release\. Publish without --rollback/,
    );
  });

  it('changes nothing if interrupted before its write, and can be run again', async () => {
    await expect(applyAndRecord(await planRollback(store), stoppedAfter(0, store))).rejects.toThrow(WritingStopped);
    expect(await releasesSeen(store.namespace)).toEqual([NEW]);
    await applyAndRecord(await planRollback(store), store);
    expect(await releasesSeen(store.namespace)).toEqual([OLD]);
  });

  it('fails if KV no longer has all of the previous release, or has none', async () => {
    const document = OLD_PAIRS.find(({ key }) => key.startsWith('elections/'));
    await store.namespace.delete(document?.key ?? '');
    await expect(planRollback(store)).rejects.toThrow('KV no longer has all of the previous release: 1 missing');
    await store.namespace.delete(CATALOGUE);
    await expect(planRollback(store)).rejects.toThrow('There is no release in KV');
    await publishRelease(oldRelease, store);
    await expect(planRollback(store)).rejects.toThrow('There is no previous release in KV');
  });
});
