import { bundled } from '../../src/store/bundled.ts';
import type { Pair } from '../../src/store/release.ts';
import type { Discord } from '../discord/client.ts';
import { releaseWithPictures } from '../release.ts';
import type { Wrangler } from './wrangler.ts';

/** What the steps of one run share. */
export interface Deployment {
  discord: Discord;
  wrangler: Wrangler;
  /** Of the application that the token belongs to, or as given. */
  applicationId: string;
  publicKey: string;
  /** Nothing is to be changed. */
  dryRun: boolean;
  /** Whether it was said which Cloudflare account is meant, of several. */
  accountChosen: boolean;
  /** Whether someone sits at a terminal. */
  interactive: boolean;
  say(line: string): void;
  /** Where the Worker answers, once that is known. */
  origin: string | null;
  /** The release of this checkout, pictures drawn, the catalogue last. */
  release(): Promise<Pair[]>;
}

/** The release, made once, when it is first needed. */
export function lazyRelease(): () => Promise<Pair[]> {
  let pairs: Promise<Pair[]> | undefined;
  return () => {
    pairs ??= releaseWithPictures(bundled);
    return pairs;
  };
}
