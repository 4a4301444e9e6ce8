import { describe, expect, it } from 'vitest';
import { inAlbums, pictureEntries } from '../../src/release/albums.ts';
import { filesOf } from '../../src/release/shelf.ts';
import { at } from '../support/elections.ts';
import { picturesNamed } from '../support/pictures.ts';

const [pictures = []] = (await picturesNamed('local.testham.2007-05-03', ['wards/mill-hill', 'council'])).values();

describe('The albums of a council', () => {
  it('have every file of a picture in one album', async () => {
    const { albums, pairs } = await inAlbums(pictures, new Map());
    expect(pairs).toHaveLength(1);
    for (const entry of Object.values(pictureEntries(pictures, albums))) {
      expect(filesOf(entry)).toHaveLength(3);
      expect(filesOf(entry).map((file) => albums.get(file))).toEqual(Array(3).fill(entry.album));
    }
  });

  it('are not written again for pictures that are stored', async () => {
    const { albums } = await inAlbums(pictures, new Map());
    expect((await inAlbums(pictures, albums)).pairs).toEqual([]);
  });

  it('are written again for a picture if only one of its files changed', async () => {
    const stored = new Map((await inAlbums(pictures, new Map())).albums);
    const picture = at(pictures, 0);
    stored.delete(picture.light ?? '');
    const { albums, pairs } = await inAlbums(pictures, stored);
    expect(pairs).toHaveLength(1);
    const entry = pictureEntries(pictures, albums)[picture.name];
    expect(filesOf(picture).map((file) => albums.get(file))).toEqual(Array(3).fill(entry?.album));
  });
});
