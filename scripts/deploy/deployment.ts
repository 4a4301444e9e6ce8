import type { Discord } from '../discord/client.ts';
import type { PublishPlan } from '../publish/plan.ts';
import type { fromFiles } from '../release.ts';
import type { Wrangler } from './wrangler.ts';

/** The state that all steps of one deployment share. */
export interface Deployment {
  discord: Discord;
  wrangler: Wrangler;
  /** The id of the application that the token belongs to. */
  applicationId: string;
  publicKey: string;
  /** Whether to print what each step would do, and change nothing. */
  dryRun: boolean;
  /** Whether CLOUDFLARE_ACCOUNT_ID is set. */
  accountChosen: boolean;
  /** Whether someone is at the terminal to answer prompts. */
  interactive: boolean;
  say(line: string): void;
  /** The Worker's origin, or null until it is known. */
  origin: string | null;
  /** What to publish, or null until it is planned. */
  publication: PublishPlan | null;
  /** Reads the files of `data/` and returns the function that makes their release. */
  release(): ReturnType<typeof fromFiles>;
}
