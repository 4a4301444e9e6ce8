/** Writes a Discord server's settings. A reply that changes none does not load this. */
import { faultText, log, newReference } from '../log.ts';
import { settingsKey } from '../release/keys.ts';
import { WRITE_TIMEOUT_MS } from './deadline.ts';
import { type CachedSettings, cachedSettings, DEFAULT_SETTINGS, type ServerSettings, withTimeout } from './settings.ts';

/**
 * Discord does not notify an HTTP app when a server removes it, so settings expire a year after they were written. Use
 * renews them, but not at once, so they expire between 11 and 12 months after their last use.
 */
const EXPIRES_AFTER_S = 365 * 24 * 60 * 60;
/** A renewal waits this long, so that a change made by the same request wins. */
const RENEWAL_DELAY_MS = 2000;

/** Stores a server's settings. @throws Error if KV does not take them in time */
export async function saveSettings(kv: KVNamespace, guildId: string, settings: ServerSettings): Promise<void> {
  await withTimeout(WRITE_TIMEOUT_MS, write(kv, guildId, settings));
  cachedSettings(kv, guildId).set(settings);
}

/** Deletes a server's settings. @throws Error if KV does not do so in time */
export async function forgetSettings(kv: KVNamespace, guildId: string): Promise<void> {
  await withTimeout(WRITE_TIMEOUT_MS, kv.delete(settingsKey(guildId)));
  cachedSettings(kv, guildId).set(DEFAULT_SETTINGS);
}

/** Writes settings again so that they do not expire, unless they have changed in the meantime. */
export async function renew(
  kv: KVNamespace,
  guildId: string,
  settings: ServerSettings,
  cached: CachedSettings,
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, RENEWAL_DELAY_MS));
  if (cached.current !== settings) return;
  await write(kv, guildId, settings).catch((fault) =>
    log('settings not renewed', { reference: newReference(), fault: faultText(fault) }),
  );
}

function write(kv: KVNamespace, guildId: string, settings: ServerSettings): Promise<void> {
  const stored = { ...settings, written: Math.floor(Date.now() / 1000) };
  return kv.put(settingsKey(guildId), JSON.stringify(stored), { expirationTtl: EXPIRES_AFTER_S });
}
