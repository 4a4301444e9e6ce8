import type { Discord } from '../discord/client.ts';
import type { fromFiles } from '../release.ts';
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
  /** What makes the release of this checkout's files. */
  release(): ReturnType<typeof fromFiles>;
}
