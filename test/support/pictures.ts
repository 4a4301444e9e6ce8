import type { Picture, Pictures } from '../../src/release/albums.ts';
import { hashOf } from '../../src/release/keys.ts';

/** A PNG of one pixel. The Worker never decodes a picture, so any bytes would do. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** One picture of an election for each name. Its files all have different bytes and so different hashes. */
export async function picturesNamed(electionId: string, names: readonly string[]): Promise<Pictures> {
  const pictures = names.map(async (name): Promise<Picture> => {
    const bytes = new Uint8Array(
      [...atob(PIXEL)].map((letter) => letter.charCodeAt(0)).concat([...new TextEncoder().encode(name)]),
    );
    const hash = await hashOf(bytes);
    const files = new Map([[hash, bytes]]);
    const hashes = { hash, light: '', preview: '' };
    for (const variant of ['light', 'preview'] as const) {
      const other = Uint8Array.from([...bytes, ...new TextEncoder().encode(variant)]);
      hashes[variant] = await hashOf(other);
      files.set(hashes[variant], other);
    }
    return { name, ...hashes, files, width: 1043, height: 525 };
  });
  return new Map([[electionId, await Promise.all(pictures)]]);
}
