/** What a server chose for itself: its id and its choice, nothing about people. */
import * as v from 'valibot';
import { faultText, log, newReference } from '../log.ts';
import { settingsKey } from '../release/keys.ts';
import { before, READ_DEADLINE_MS, WRITE_DEADLINE_MS } from './deadline.ts';

const DAY_S = 24 * 60 * 60;
/** A choice goes a year after it was last used: a bot like this one is not told which server removed it. */
const EXPIRES_AFTER_S = 365 * DAY_S;
/** A choice in use is written again this long after it was last written, and not at each use. */
const RENEWED_AFTER_S = 30 * DAY_S;
const RENEWED_LATER_MS = 2000;
/** How long a choice serves before it is read again, behind a reply. */
const AGE_MS = 60_000;
/** After a failed read, how long none is tried. */
const RETRY_AFTER_MS = 5_000;
/** As many servers as an isolate keeps in mind. */
const MOST_KEPT = 500;

const Stored = v.strictObject({
  /** An election's id, or a council's slug for its newest election; null for the home of the deployment. */
  home: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  private: v.boolean(),
  /** When it was last written, in seconds since 1970. */
  written: v.pipe(v.number(), v.safeInteger()),
});

export type Choice = Omit<v.InferOutput<typeof Stored>, 'written'>;
export const NO_CHOICE: Choice = { home: null, private: false };

interface Kept {
  choice: Choice;
  readAt: number;
}

const memories = new WeakMap<KVNamespace, Map<string, Kept>>();

/**
 * What a server chose; the defaults where it chose nothing, and where KV is slow, failing or corrupt: a setting never
 * holds up a reply. A warm isolate reads nothing; an aged choice still serves and is read again behind the reply.
 * @param later keeps work going once the reply is sent (`waitUntil`)
 */
export async function openSettings(
  kv: KVNamespace,
  guildId: string,
  later: (work: Promise<unknown>) => void,
): Promise<Choice> {
  const memory = memoryOf(kv);
  const kept = memory.get(guildId);
  if (!kept) return refresh(kv, guildId, later);
  if (Date.now() - kept.readAt > AGE_MS) {
    // Put off first, so that requests at the same moment do not all read.
    kept.readAt = Date.now();
    later(refresh(kv, guildId, later));
  }
  return kept.choice;
}

/** Stores a server's choice. @throws Error where KV does not take it in time. */
export async function saveSettings(kv: KVNamespace, guildId: string, choice: Choice): Promise<void> {
  await inTime(WRITE_DEADLINE_MS, write(kv, guildId, choice));
  keep(kv, guildId, choice);
}

/** Deletes what a server chose. @throws Error where KV does not do so in time. */
export async function forgetSettings(kv: KVNamespace, guildId: string): Promise<void> {
  await inTime(WRITE_DEADLINE_MS, kv.delete(settingsKey(guildId)));
  keep(kv, guildId, NO_CHOICE);
}

async function refresh(kv: KVNamespace, guildId: string, later: (work: Promise<unknown>) => void): Promise<Choice> {
  const kept = memoryOf(kv).get(guildId);
  try {
    const text = await inTime(READ_DEADLINE_MS, kv.get(settingsKey(guildId), 'text'));
    if (text === null) return keep(kv, guildId, NO_CHOICE);
    const { written, ...choice } = v.parse(Stored, JSON.parse(text));
    const meanwhile = memoryOf(kv).get(guildId);
    if (meanwhile && meanwhile !== kept) return meanwhile.choice;
    if (Date.now() / 1000 - written > RENEWED_AFTER_S) later(renew(kv, guildId, choice));
    return keep(kv, guildId, choice);
  } catch (fault) {
    log('settings fault', { reference: newReference(), fault: faultText(fault) });
    const known = memoryOf(kv).get(guildId)?.choice ?? NO_CHOICE;
    return keep(kv, guildId, known, Date.now() - AGE_MS + RETRY_AFTER_MS);
  }
}

/** Writes a choice again, unless it was changed in the time that the request which read it may take. */
async function renew(kv: KVNamespace, guildId: string, choice: Choice): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, RENEWED_LATER_MS));
  if (memoryOf(kv).get(guildId)?.choice !== choice) return;
  await write(kv, guildId, choice).catch((fault) =>
    log('settings not renewed', { reference: newReference(), fault: faultText(fault) }),
  );
}

function write(kv: KVNamespace, guildId: string, choice: Choice): Promise<void> {
  const stored = { ...choice, written: Math.floor(Date.now() / 1000) };
  return kv.put(settingsKey(guildId), JSON.stringify(stored), { expirationTtl: EXPIRES_AFTER_S });
}

function inTime<T>(deadline: number, work: Promise<T>): Promise<T> {
  return before(Date.now() + deadline, 'settings', work);
}

function keep(kv: KVNamespace, guildId: string, choice: Choice, readAt = Date.now()): Choice {
  const memory = memoryOf(kv);
  memory.delete(guildId);
  memory.set(guildId, { choice, readAt });
  const [oldest] = memory.keys();
  if (memory.size > MOST_KEPT && oldest !== undefined) memory.delete(oldest);
  return choice;
}

function memoryOf(kv: KVNamespace): Map<string, Kept> {
  const memory = memories.get(kv) ?? new Map<string, Kept>();
  memories.set(kv, memory);
  return memory;
}
