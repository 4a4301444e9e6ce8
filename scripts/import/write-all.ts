import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileFault } from '../file-fault.ts';

export interface OutputFile {
  path: string;
  text: string;
  /** The folder for its draft, on the same disk: its own by default, or one above it. */
  root?: string;
}

/** Ignored until every file is written. Writing is synchronous, so that takes only a moment. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const ignore = () => {};

const DRAFTS = /^\.import-(\d+)$/;
const DRAFT_IN_PATH = /[\\/]\.import-\d+(?=[\\/]|$)/;

/**
 * Writes all the files or none. Each is first written to a draft folder, then all are renamed without a pause, so only
 * killing the process can interrupt it. A file is never half written. If a rename fails, the earlier ones are undone,
 * and so are new folders.
 * Drafts that a killed import left behind are deleted by the next one.
 * @throws Error if a folder cannot be written to; then nothing has changed
 */
export function writeAll(files: readonly OutputFile[]): void {
  const drafts = new Set(files.map(draftFolder));
  const written: OutputFile[] = [];
  const made: string[] = [];
  const make = (folder: string) => {
    const first = mkdirSync(folder, { recursive: true });
    if (first) made.push(first);
  };
  for (const signal of SIGNALS) process.on(signal, ignore);
  try {
    for (const draft of drafts) {
      make(path.dirname(draft));
      deleteOldDrafts(path.dirname(draft));
      mkdirSync(draft);
    }
    for (const file of files) {
      make(path.dirname(file.path));
      writeFileSync(draftOf(file), file.text);
      if (existsSync(file.path)) copyFileSync(file.path, draftOf(file, '.before'));
    }
    for (const file of files) {
      renameSync(draftOf(file), file.path);
      written.push(file);
    }
  } catch (cause) {
    for (const file of written) undo(file.path, draftOf(file, '.before'));
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
    const place = cause instanceof Error && 'path' in cause ? String(cause.path) : [...drafts].join(', ');
    throw fileFault(place.replace(DRAFT_IN_PATH, ''), cause, 'written');
  } finally {
    for (const draft of drafts) rmSync(draft, { recursive: true, force: true });
    for (const signal of SIGNALS) process.off(signal, ignore);
  }
}

function draftFolder({ path: target, root = path.dirname(target) }: OutputFile): string {
  return path.join(root, `.import-${process.pid}`);
}

function draftOf(file: OutputFile, suffix = ''): string {
  const { path: target, root = path.dirname(target) } = file;
  return path.join(draftFolder(file), `${path.relative(root, target).replaceAll(path.sep, '+')}${suffix}`);
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
