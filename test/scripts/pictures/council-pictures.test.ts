import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { councilPictures, type DrawnFrom } from '../../../scripts/pictures/council-pictures.ts';
import { isPreviewToo } from '../../../scripts/pictures/frame.ts';
import type { Picture, Pictures } from '../../../src/release/albums.ts';
import { hashOf } from '../../../src/release/keys.ts';
import type { Election, Party } from '../../../src/results/schema.ts';
import { dataset } from '../../support/dataset.ts';
import { at, testham } from '../../support/elections.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { council, election } = testham();
const later = onDay(election, '2011-05-05');
const council2007and2011: DrawnFrom = { council, elections: [election, later], parties: dataset.parties };

/** The same election on another day, without the ward of the last ballot. */
function onDay(of: Election, election_date: string): Election {
  const text = JSON.stringify(of).replaceAll(of.election_date, election_date);
  const copy: Election = JSON.parse(text);
  return { ...copy, ballots: copy.ballots.slice(0, -1) };
}

/** A party that no record names. */
function another(party_id: string): Party {
  return { ...at(dataset.parties, 0), party_id, name: 'Village Voice', short_name: 'Voice', abbreviation: 'VV' };
}

/** How many PNGs are drawn for this, besides those that the cache has. */
async function drawnFor(from: DrawnFrom): Promise<number> {
  const before = globSync('**/*.png', { cwd: folder }).length;
  await councilPictures(from, folder);
  return globSync('**/*.png', { cwd: folder }).length - before;
}

/** "<election> <name>" of each picture. */
function named(pictures: Pictures): Map<string, Picture> {
  return new Map(
    [...pictures].flatMap(([id, list]) =>
      list.map((picture) => [`${id.slice(-10)} ${picture.name}`, picture] as const),
    ),
  );
}

/** The names of the pictures of `after` whose files are not those of `before`. */
async function changed(before: DrawnFrom, after: DrawnFrom): Promise<string[]> {
  const [old, now] = [named(await councilPictures(before, folder)), named(await councilPictures(after, folder))];
  return [...now]
    .filter(([name, { files }]) => [...files.keys()].join() !== [...(old.get(name)?.files.keys() ?? [])].join())
    .map(([name]) => name);
}

describe("A council's pictures", () => {
  it('are PNGs in files of their own, with the hash of their bytes', async () => {
    const pictures = [...named(await councilPictures(council2007and2011, folder)).values()];
    expect(pictures.length).toBeGreaterThan(10);
    for (const { name, hash, height, light, preview, files } of pictures) {
      expect([...files.keys()], name).toEqual([hash, light, ...(preview === undefined ? [] : [preview])]);
      const hasPreview = name !== 'council/before' && !isPreviewToo({ height });
      expect([...files.keys()], name).toHaveLength(hasPreview ? 3 : 2);
      for (const [one, bytes] of files.entries()) {
        expect(await hashOf(bytes), name).toBe(one);
        expect([...bytes.subarray(0, 4)], name).toEqual([0x89, 0x50, 0x4e, 0x47]);
      }
    }
    const stored = globSync('**/*.png', { cwd: folder }).map((file) => readFileSync(path.join(folder, file)).length);
    expect(stored).toHaveLength(new Set(pictures.flatMap(({ files }) => [...files.keys()])).size);
  });

  it('are drawn once', async () => {
    await councilPictures(council2007and2011, folder);
    expect(await drawnFor(structuredClone(council2007and2011))).toBe(0);
  });

  it('are drawn again if their file is gone', async () => {
    await councilPictures(council2007and2011, folder);
    rmSync(path.join(folder, at(globSync('**/*.png', { cwd: folder }), 0)));
    expect(await drawnFor(council2007and2011)).toBe(1);
  });

  it('do not change if another party is added to the table', async () => {
    const { parties } = council2007and2011;
    await councilPictures(council2007and2011, folder);
    const lists = globSync('*.json', { cwd: folder });
    for (const place of [Math.ceil(parties.length / 2), parties.length]) {
      const more = { ...council2007and2011, parties: parties.toSpliced(place, 0, another('PP99999')) };
      expect(await changed(council2007and2011, more)).toEqual([]);
      expect(await drawnFor(more)).toBe(0);
      // Nor is any laid out: the lists are those of before.
      expect(globSync('*.json', { cwd: folder })).toEqual(lists);
    }
  });

  it('change only where they show a corrected vote', async () => {
    const corrected = structuredClone(council2007and2011);
    const ballot = at(at(corrected.elections, 0).ballots, 0);
    const candidate = at(ballot.candidates, 0);
    candidate.votes_cast = (candidate.votes_cast ?? 0) + 100;
    const names = await changed(council2007and2011, corrected);
    expect(names).toEqual([
      '2007-05-03 wards/mill-hill',
      ...names.filter((name) => name.startsWith('2007-05-03 parties/')),
      '2011-05-05 history/mill-hill',
    ]);
    expect(names).toContain(`2007-05-03 parties/${candidate.party_id}`);
  });

  it("are drawn for an added election and its wards' histories only", async () => {
    const added = onDay(later, '2015-05-07');
    const more = { ...council2007and2011, elections: [...council2007and2011.elections, added] };
    const names = await changed(council2007and2011, more);
    expect(names.filter((name) => !name.startsWith('2015-05-07'))).toEqual([]);
    expect(names.filter((name) => name.includes('history/'))).toEqual(['2015-05-07 history/mill-hill']);
    expect(await drawnFor(more)).toBe(0);
  });
});
