/** The settings of a Discord server: its id and its choices, nothing about people. */
import { settingsKey } from '../release/keys.ts';
import { memoised } from '../results/memoise.ts';
import { BackOff } from './back-off.ts';
import { READ_TIMEOUT_MS, withDeadline } from './deadline.ts';
import { LruCache } from './lru-cache.ts';
import { type Later, StaleWhileRevalidate } from './stale-while-revalidate.ts';

/** Settings in use are renewed when they were written this long ago, not at every use. */
const RENEW_AFTER_S = 30 * 24 * 60 * 60;
const MAX_AGE_MS = 60_000;
/** How many servers an isolate caches. */
const MOST_SERVERS = 500;

/** The longest choice of a home that is read back, in UTF-16 units. */
const LONGEST_HOME = 100;

export interface ServerSettings {
  /** An election's id, or a council's slug for its newest election; null for the deployment's home. */
  home: string | null;
  private: boolean;
}

/** Settings as they are stored. */
interface StoredSettings extends ServerSettings {
  /** When they were last written, in seconds since 1970. */
  written: number;
}

export const DEFAULT_SETTINGS: ServerSettings = { home: null, private: false };

export type CachedSettings = StaleWhileRevalidate<ServerSettings>;

const cacheOf = memoised((_kv: KVNamespace) => new LruCache<CachedSettings>(MOST_SERVERS));

/**
 * A server's settings; the defaults if it has none, or if KV is slow, failing or corrupt, because a setting never
 * delays a reply. A warm isolate reads nothing before it replies.
 */
export async function openSettings(kv: KVNamespace, guildId: string, later: Later): Promise<ServerSettings> {
  const cached = cachedSettings(kv, guildId);
  return (await cached.get(() => read(kv, guildId, cached, later), later)) ?? DEFAULT_SETTINGS;
}

/** The isolate's copy of a server's settings. */
export function cachedSettings(kv: KVNamespace, guildId: string): CachedSettings {
  const cache = cacheOf(kv);
  const cached = cache.get(guildId);
  const empty = () => new StaleWhileRevalidate(MAX_AGE_MS, new BackOff('settings fault'), DEFAULT_SETTINGS);
  return cached ?? cache.add(guildId, empty());
}

async function read(kv: KVNamespace, guildId: string, cached: CachedSettings, later: Later): Promise<ServerSettings> {
  const text = await withTimeout(READ_TIMEOUT_MS, kv.get(settingsKey(guildId), 'text'));
  if (text === null) return DEFAULT_SETTINGS;
  const { written, ...settings } = storedSettings(JSON.parse(text));
  if (Date.now() / 1000 - written > RENEW_AFTER_S)
    later(import('./settings-writes.ts').then(({ renew }) => renew(kv, guildId, settings, cached)));
  return settings;
}

/** @throws Error if this is not what we store */
function storedSettings(json: unknown): StoredSettings {
  const { home, private: isPrivate, written, ...others } = (json ?? {}) as Partial<Record<string, unknown>>;
  const isHome = home === null || (typeof home === 'string' && home.length <= LONGEST_HOME);
  const isOurs = isHome && typeof isPrivate === 'boolean' && Number.isSafeInteger(written);
  if (!isOurs || Object.keys(others).length > 0) throw new Error('these are not settings that this version stores');
  return { home, private: isPrivate, written: written as number };
}

/** @throws StoreFault if the work takes longer */
export function withTimeout<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  return withDeadline(Date.now() + timeoutMs, 'settings', work);
}
