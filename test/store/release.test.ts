import { describe, expect, it } from 'vitest';
import { bundled } from '../../src/store/bundled.ts';
import { CATALOGUE } from '../../src/store/keys.ts';
import { releasePairs } from '../../src/store/release.ts';

describe('The pairs of a release', () => {
  it('end with the catalogue, so that no reader sees half a release', async () => {
    const pairs = await releasePairs(bundled);
    expect(pairs.at(-1)?.key).toBe(CATALOGUE);
    expect(pairs.filter(({ key }) => key === CATALOGUE)).toHaveLength(1);
  });

  it('hold each document that the catalogue names, under its hash', async () => {
    const pairs = await releasePairs(bundled);
    const catalogue = JSON.parse(pairs.at(-1)?.value ?? '');
    for (const { election_id, hash } of catalogue.elections)
      expect(pairs.map(({ key }) => key)).toContain(`election/${election_id}@${hash}`);
  });

  it('are the same bytes each time', async () => {
    expect(await releasePairs(bundled)).toEqual(await releasePairs(structuredClone(bundled)));
  });
});
