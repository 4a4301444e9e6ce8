/** Reloads: builds and serves a new version after each change to the sources. */
import { rm } from 'node:fs/promises';
import { HOME_COUNCIL, ROOT, SETTINGS } from '../bundle.ts';
import { changedFiles, type Snapshot, takeSnapshot, watchSources } from './sources.ts';
import { Version } from './version.ts';

const ANY_FREE = { worker: 0, page: 0 };
/** Sources that the build itself writes: a change during a build is the build's own. */
const WRITTEN_BY_BUILD = ['data/catalogue.json', 'data/compiled-in.json'];
/** The page is not in the bundle, and neither are the records of other councils. */
const NOT_BUNDLED = new RegExp(`^(?:playground/|data/elections/(?!${HOME_COUNCIL}/))`);

export interface Reporter {
  reloaded(files: readonly string[], version: Version): void;
  /** The new version could not be served, and the old one still is. */
  failed(files: readonly string[], fault: Error): void;
  /** No version is served any more. */
  lost(fault: Error): void;
  /** Changes go unnoticed from now on. */
  unwatched(fault: Error): void;
}

/**
 * Serves a new version after each change, on the same ports. A version that does not build or start is never served.
 * @param served the version that runs now
 * @param built the sources before it was built
 */
export function reloadOnChange(served: Version, built: Snapshot, reporter: Reporter): void {
  let current = served;
  let known = built;
  let busy = false;

  const watchCrash = (version: Version) =>
    version.onCrash(() => reporter.lost(new Error('The Worker and the playground stopped unexpectedly.')));

  async function update(): Promise<void> {
    // A change during a build is found when the build ends.
    if (busy) return;
    busy = true;
    try {
      while (await buildAndServe());
    } catch (cause) {
      reporter.lost(cause as Error);
    } finally {
      busy = false;
    }
  }

  /** Whether there was a change to build. @throws Error if the new version cannot take over the ports. */
  async function buildAndServe(): Promise<boolean> {
    const sources = await takeSnapshot(ROOT);
    const files = changedFiles(known, sources);
    if (files.length === 0) return false;
    // A file may have changed while the bundle was being written, so its time does not show whether it is current.
    if (!files.every((file) => NOT_BUNDLED.test(file))) await rm(SETTINGS, { force: true });
    const started = await Version.start(ANY_FREE).catch((fault: Error) => fault);
    const now = await takeSnapshot(ROOT);
    const [own, changed] = splitOwn(sources, now);
    if (changed.length > 0) {
      // The sources have moved on: build those instead, and report once, without what this build wrote.
      [known] = splitOwn(known, now);
      if (started instanceof Version) await started.stop();
      return true;
    }
    known = own;
    if (started instanceof Version) {
      await current.stop();
      await started.moveTo(current.ports);
      current = started;
      watchCrash(current);
      reporter.reloaded(files, current);
    } else {
      reporter.failed(files, started);
    }
    return true;
  }

  watchCrash(current);
  watchSources(ROOT, () => void update(), reporter.unwatched);
  void takeSnapshot(ROOT).then((now) => {
    // Finds what changed during the first build.
    [known] = splitOwn(built, now);
    return update();
  });
}

/** The sources before a build with what the build wrote, and the files that somebody else changed meanwhile. */
function splitOwn(before: Snapshot, after: Snapshot): [Snapshot, string[]] {
  const own = new Map(before);
  for (const file of WRITTEN_BY_BUILD) {
    const hash = after.get(file);
    if (hash) own.set(file, hash);
  }
  return [own, changedFiles(own, after)];
}
