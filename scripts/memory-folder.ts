import { rmSync } from 'node:fs';
import { mkdtemp, statfs } from 'node:fs/promises';
import path from 'node:path';

/** Linux's file system in memory. Containers often give it too little room. */
const IN_MEMORY = '/dev/shm';
const LEAST_FREE_BYTES = 1_000_000_000;

/**
 * A new folder in memory for what lasts only as long as this process; null if the system has no room for one. Miniflare
 * waits for the disk at each write to KV, so the whole country takes 15 s there and 4 s here.
 */
export async function memoryFolder(): Promise<string | null> {
  const free = await statfs(IN_MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  if (free < LEAST_FREE_BYTES) return null;
  const folder = await mkdtemp(path.join(IN_MEMORY, 'returning-officer-')).catch(() => null);
  if (folder) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
