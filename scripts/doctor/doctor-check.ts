import type { APIApplication } from 'discord-api-types/v10';
import type { KvStore } from '../deploy/cloudflare-store.ts';
import type { Wrangler } from '../deploy/wrangler.ts';
import type { Discord } from '../discord/client.ts';
import type { PublishedRelease } from '../publish/published-release.ts';
import type { Values } from '../values/gather.ts';

/** The KV namespace that the checks read. */
export interface CheckedKv {
  store(): Promise<KvStore>;
  /** The command that publishes to it. */
  publish: string;
}

/** What the checks examine. A part that is not available is null, and the checks that need it are skipped or fail. */
export interface CheckContext {
  values: Values;
  /** The base URL of Discord's API. */
  api: string;
  discord: Discord | null;
  /** The application that the token belongs to. @throws DiscordError */
  application(): Promise<APIApplication & { verify_key: string }>;
  wrangler: Wrangler;
  /** The Worker's origin, or null if it was not given and Discord has no endpoint. */
  origin: string | null;
  /** Null if no check can read it: `npm start` has one of its own, in memory. */
  kv: CheckedKv | null;
  /** The release that the Worker should serve: the one in KV, or the one that `npm start` loads on this machine. */
  published(): Promise<PublishedRelease | null>;
}

/** A passed check, a problem and how to fix it, or the reason for skipping the check. */
export type CheckResult = { ok: string } | { problem: string; fix: string } | { skipped: string };

export interface DoctorCheck {
  name: string;
  /** Whether the check also applies to a Worker on this machine, without Discord or Cloudflare. */
  local: boolean;
  run(context: CheckContext): Promise<CheckResult>;
}
