import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileFault } from '../file-fault.ts';

export interface OutputFile {
  path: string;
  text: string;
}

/** Ignored until every file is written. Writing is synchronous, so that takes only a moment. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const ignore = () => {};

const DRAFTS = /^\.import-(\d+)$/;
const DRAFT_IN_PATH = /[\\/]\.import-\d+(?=[\\/]|$)/;

/**
 * Writes all the files or none. Each is first written to a draft folder, then all are renamed without a pause, so only
 * killing the process can interrupt it. A file is never half written. If a rename fails, the earlier ones are undone.
 * Drafts that a killed import left behind are deleted by the next one.
 * @throws Error if a folder cannot be written to; then nothing has changed
 */
export function writeAll(files: readonly OutputFile[]): void {
  const folders = new Set(files.map((file) => path.dirname(file.path)));
  const drafts = new Map([...folders].map((folder) => [folder, path.join(folder, `.import-${process.pid}`)]));
  const draftOf = (target: string, suffix = '') =>
    path.join(drafts.get(path.dirname(target)) ?? '', `${path.basename(target)}${suffix}`);
  const written: string[] = [];
  for (const signal of SIGNALS) process.on(signal, ignore);
  try {
    for (const [folder, draft] of drafts) {
      mkdirSync(folder, { recursive: true });
      deleteOldDrafts(folder);
      mkdirSync(draft);
    }
    for (const { path: target, text } of files) {
      writeFileSync(draftOf(target), text);
      if (existsSync(target)) copyFileSync(target, draftOf(target, '.before'));
    }
    for (const { path: target } of files) {
      renameSync(draftOf(target), target);
      written.push(target);
    }
  } catch (cause) {
    for (const target of written) undo(target, draftOf(target, '.before'));
    const place = cause instanceof Error && 'path' in cause ? String(cause.path) : [...folders].join(', ');
    throw fileFault(place.replace(DRAFT_IN_PATH, ''), cause, 'written');
  } finally {
    for (const draft of drafts.values()) rmSync(draft, { recursive: true, force: true });
    for (const signal of SIGNALS) process.off(signal, ignore);
  }
}

function undo(target: string, before: string): void {
  if (existsSync(before)) renameSync(before, target);
  else rmSync(target);
}

/** Deletes only the drafts of processes that have ended. */
function deleteOldDrafts(folder: string): void {
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
