import type { Discord } from '../discord/client.ts';
import type { Country } from '../publish/country.ts';
import type { PublishPlan } from '../publish/plan.ts';
import type { Wrangler } from './wrangler.ts';

/** The state that all steps of one deployment share. */
export interface Deployment {
  discord: Discord;
  wrangler: Wrangler;
  /** The id of the application that the token belongs to. */
  applicationId: string;
  publicKey: string;
  /** The bot's token. */
  token: string;
  /** The public key that opens and closes counts; null if the deployment publishes none. */
  nightKey: string | null;
  /** Whether to print what each step would do, and change nothing. */
  dryRun: boolean;
  /** Whether CLOUDFLARE_ACCOUNT_ID is set. */
  accountChosen: boolean;
  /** Whether someone is at the terminal to answer prompts. */
  interactive: boolean;
  say(line: string): void;
  /** The Worker's origin, or null until it is known. */
  origin: string | null;
  /** Whether to publish pictures too. */
  pictures: boolean;
  /** The plans to publish, and the next of them if it has been made; null until a step needs one. */
  publication: { plans: AsyncGenerator<PublishPlan, void>; next: PublishPlan | null } | null;
  /** Opens `data/`. */
  country(): Promise<Country>;
}
