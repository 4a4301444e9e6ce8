/** A thread that makes the release of all councils, without pictures, and caches it on disk. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { notesOf } from '../audit/notes.ts';
import { makeRelease, type Release } from '../src/release/make-release.ts';
import { DATA, ROOT } from './bundle.ts';
import { readDataset } from './publish/dataset.ts';
import { sourceHash } from './source-hash.ts';
import { writeWhole } from './whole-file.ts';

const CACHE = path.join(ROOT, '.cache', 'country');
/** What the release is made from: the facts, the code, and the notes of the audit. */
const MADE_FROM = ['audit', 'data', 'src', 'package-lock.json'];

parentPort?.postMessage(await cachedRelease());

async function cachedRelease(): Promise<Release> {
  const file = path.join(CACHE, `${(await sourceHash(MADE_FROM)).slice(0, 32)}.json`);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) {
    const { shelves, ...rest } = JSON.parse(text);
    return { ...rest, shelves: new Map(shelves) };
  }
  const release = await makeRelease(await readDataset(DATA), { notesOf });
  await rm(CACHE, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
  await writeWhole(file, JSON.stringify({ ...release, shelves: [...release.shelves] }));
  return release;
}
