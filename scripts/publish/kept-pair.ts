/**
 * Keeps the values of pairs in files until they are written to KV: the volumes and albums of a whole country are more
 * than should be in memory.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pair } from '../../src/release/keys.ts';
import { ROOT } from '../bundle.ts';

export const CACHE = path.join(ROOT, '.cache', 'release');

/** The same pair, with its value in a file of a folder; it is read each time the value is needed. */
export async function kept({ key, value }: Pair, folder: string): Promise<Pair> {
  const file = fileOf(key, folder);
  if (!existsSync(file)) {
    await mkdir(folder, { recursive: true });
    const draft = `${file}.${process.pid}.tmp`;
    await writeFile(draft, value);
    await rename(draft, file);
  }
  return new KeptPair(key, file);
}

/** A pair that was kept before; null if its file is gone. */
export function keptBefore(key: string, folder: string): Pair | null {
  const file = fileOf(key, folder);
  return existsSync(file) ? new KeptPair(key, file) : null;
}

class KeptPair implements Pair {
  readonly key: string;
  readonly #file: string;

  constructor(key: string, file: string) {
    this.key = key;
    this.#file = file;
  }

  /** @throws Error if the file does not have the content whose hash is in the key */
  get value(): Pair['value'] {
    const bytes = Uint8Array.from(readFileSync(this.#file));
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (!hash.startsWith(this.key.slice(this.key.indexOf('@') + 1)))
      throw new Error(`${this.#file} is damaged. Delete the folder ${CACHE}, then run this again.`);
    return this.key.startsWith('album@') ? bytes : new TextDecoder().decode(bytes);
  }
}

function fileOf(key: string, folder: string): string {
  return path.join(folder, key.replaceAll('/', '+'));
}
