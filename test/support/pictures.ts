import type { Picture, Pictures } from '../../src/release/albums.ts';
import { hashOf } from '../../src/release/keys.ts';

/** A PNG of one pixel. The Worker never decodes a picture, so any bytes would do. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** One picture of an election for each name, each with different bytes and so a different hash. */
export async function picturesNamed(electionId: string, names: readonly string[]): Promise<Pictures> {
  const pictures = names.map(async (name): Promise<Picture> => {
    const bytes = new Uint8Array(
      [...atob(PIXEL)].map((letter) => letter.charCodeAt(0)).concat([...new TextEncoder().encode(name)]),
    );
    return { name, bytes, hash: await hashOf(bytes), width: 800, height: 500 };
  });
  return new Map([[electionId, await Promise.all(pictures)]]);
}
