import type { APIApplication } from 'discord-api-types/v10';
import type { Wrangler } from '../deploy/wrangler.ts';
import type { Discord } from '../discord/client.ts';
import type { PublishedRelease } from '../publish/published-release.ts';
import type { Values } from '../values/gather.ts';

/** What is looked at. Whatever cannot be reached is null, and the checks that need it say so. */
export interface CheckContext {
  values: Values;
  /** The base of Discord's API. */
  api: string;
  discord: Discord | null;
  /** The application of the token, as Discord knows it. @throws DiscordError */
  application(): Promise<APIApplication & { verify_key: string }>;
  wrangler: Wrangler;
  /** Where the Worker answers, or null where Discord has no address and none was given. */
  origin: string | null;
  /** The release that the Worker has to serve: what KV at Cloudflare shows, or what a start on this machine puts there. */
  shown(): Promise<PublishedRelease | null>;
}

/** What a check found, and how to mend it where it is not well. */
export type CheckResult = { well: string } | { ill: string; mend: string } | { skipped: string };

export interface DoctorCheck {
  name: string;
  /** Whether it can be asked of a Worker on this machine, without Discord and Cloudflare. */
  local: boolean;
  look(patient: CheckContext): Promise<CheckResult>;
}
