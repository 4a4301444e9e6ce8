import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { CATALOGUE, hashOf, volumeKey } from '../../src/release/keys.ts';
import { type Mark, markIn, markOf, SCHEMAS } from '../../src/release/mark.ts';
import { openArchive } from '../../src/store/archive.ts';
import { parseDocument, readCatalogue } from '../../src/store/kv.ts';
import { corrected, correctedDerby, DERBY_2003 } from '../faults/releases.ts';
import { seed } from '../support/bot.ts';
import { coldNamespace } from '../support/kv.ts';
import { releasePairs, volumeIn } from '../support/release.ts';

beforeEach(() => seed(env.RESULTS, corrected()));

/** The catalogue in KV with its mark. */
async function stored(): Promise<{ text: string; mark: Mark }> {
  const { value, metadata } = await env.RESULTS.getWithMetadata<Mark>(CATALOGUE);
  if (!value || !metadata) throw new Error('no marked catalogue is stored');
  return { text: value, mark: metadata };
}

describe('The mark of a catalogue', () => {
  it('is left by the publisher, and has the id that the Worker would work out', async () => {
    const { catalogue, release, isMarked } = await readCatalogue(env.RESULTS);
    const { text, mark } = await stored();
    expect(isMarked).toBe(true);
    expect(await markOf(text, catalogue)).toEqual(mark);
    await env.RESULTS.put(CATALOGUE, text);
    expect(await readCatalogue(env.RESULTS)).toEqual({ catalogue, release, isMarked: false });
  });

  it.each<[string, (mark: Mark) => unknown]>([
    ['there is none', () => null],
    ['it is a text', () => 'checked'],
    ['it names no schemas', ({ text, release }) => ({ text, release })],
    ['it is of other schemas', (mark) => ({ ...mark, schemas: 'other' })],
    ['it is of another text', (mark) => ({ ...mark, text: SCHEMAS })],
    ['it names no release', ({ text, schemas }) => ({ text, schemas })],
  ])('does not count if %s', async (_, change) => {
    const { text, mark } = await stored();
    expect(await markIn(mark, text)).toEqual(mark);
    expect(await markIn(change(mark), text)).toBeNull();
  });
});

describe('A document that does not match the schema for its key', () => {
  it.each(['elections', 'council'])('is refused under an unmarked catalogue: %s', async (kind) => {
    const text = '{"ballots":"none"}';
    const key = `${kind}/derby@${await hashOf(text)}`;
    await expect(parseDocument(key, text, false)).rejects.toThrow(key);
  });

  it('is replaced by the bundled copy, although an unmarked catalogue names it by its hash', async () => {
    const [old, wrong] = [
      volumeIn(await releasePairs(corrected())),
      JSON.stringify({ ...correctedDerby(), ballots: 'none' }),
    ];
    const hash = await hashOf(wrong);
    const { text } = await stored();
    await env.RESULTS.put(volumeKey('derby', hash), wrong);
    await env.RESULTS.put(CATALOGUE, text.replaceAll(await hashOf(old), hash));
    const archive = await openArchive(coldNamespace(), () => {});
    expect(archive.bundledCopy()).toBe(false);
    expect((await archive.election(DERBY_2003))?.election.ballots).toHaveLength(17);
    expect(archive.bundledCopy()).toBe(true);
  });

  it('is never published with a mark', async () => {
    const wrong = { ...corrected(), elections: [{ ...correctedDerby(), name: '' }] };
    await expect(seed(env.RESULTS, wrong)).rejects.toThrow();
  });
});
