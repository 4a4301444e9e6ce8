import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Placed {
  place: string;
  text: string;
}

/** These wait until all is in place, which takes a moment: nothing here gives way to other work. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const wait = () => {};

const DRAFTS = /^\.import-(\d+)$/;

/**
 * Puts files in their places, all or none: they are written aside first, then renamed in one go that nothing but the
 * end of the process interrupts. Each file is whole at every moment; a rename that fails takes back those before it.
 * What an import that was killed left aside is cleared by the next one.
 * @throws Error where a folder cannot be written to; then nothing has changed
 */
export function placeAll(files: readonly Placed[]): void {
  const folders = new Set(files.map(({ place }) => path.dirname(place)));
  const drafts = new Map([...folders].map((folder) => [folder, path.join(folder, `.import-${process.pid}`)]));
  const draftOf = (place: string, suffix = '') =>
    path.join(drafts.get(path.dirname(place)) ?? '', `${path.basename(place)}${suffix}`);
  const placed: string[] = [];
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    for (const [folder, draft] of drafts) {
      mkdirSync(folder, { recursive: true });
      clearDrafts(folder);
      mkdirSync(draft);
    }
    for (const { place, text } of files) {
      writeFileSync(draftOf(place), text);
      if (existsSync(place)) copyFileSync(place, draftOf(place, '.before'));
    }
    for (const { place } of files) {
      renameSync(draftOf(place), place);
      placed.push(place);
    }
  } catch (cause) {
    for (const place of placed) takeBack(place, draftOf(place, '.before'));
    throw cause;
  } finally {
    for (const draft of drafts.values()) rmSync(draft, { recursive: true, force: true });
    for (const signal of SIGNALS) process.off(signal, wait);
  }
}

function takeBack(place: string, before: string): void {
  if (existsSync(before)) renameSync(before, place);
  else rmSync(place);
}

/** Drafts of processes that have ended. */
function clearDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(DRAFTS.exec(name)?.[1]);
    if (pid && !isRunning(pid)) rmSync(path.join(folder, name), { recursive: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
