/** The keys of the KV namespace, shared by the publisher and the reader. */

/** The only key whose value changes. */
export const CATALOGUE = 'catalogue';

/** Elections of a council, one a line. */
export function volumeKey(council: string, hash: string): string {
  return `elections/${council}@${hash}`;
}

export function shelfKey(council: string, hash: string): string {
  return `council/${council}@${hash}`;
}

/** A chunk of the people who stood, in order of surname. */
export function peopleKey(hash: string): string {
  return `people@${hash}`;
}

/** Every surname in the release. */
export function surnamesKey(hash: string): string {
  return `surnames@${hash}`;
}

/** The index of ward names. */
export function wardsKey(hash: string): string {
  return `wards@${hash}`;
}

/** Pictures that were published together. */
export function albumKey(hash: string): string {
  return `album@${hash}`;
}

/** One server's settings. */
export function settingsKey(guildId: string): string {
  return `settings/${guildId}`;
}

/** What a content hash looks like; a reader never looks up anything else as one. */
export const HASH = /^[0-9a-f]{32}$/;

/** The content address of a text or of bytes: the first 32 hex digits of its SHA-256. */
export async function hashOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One key with its value, as it is written to KV. */
export interface Pair {
  key: string;
  value: string | Uint8Array<ArrayBuffer>;
  /** Stored with the value; JSON of at most 1,024 bytes. */
  metadata?: object;
}

/** A document as JSON, under a key with its hash. */
export async function hashedPair(
  document: unknown,
  keyOf: (hash: string) => string,
): Promise<{ hash: string; pair: Pair }> {
  const value = JSON.stringify(document);
  const hash = await hashOf(value);
  return { hash, pair: { key: keyOf(hash), value } };
}
