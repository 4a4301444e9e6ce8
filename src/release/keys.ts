/** Every key of the KV namespace, built here and nowhere else, for the publisher and the reader alike. */
export const CATALOGUE = 'catalogue';

/** A document under its content's hash; what stands under such a key never changes. */
export function electionKey(electionId: string, hash: string): string {
  return `election/${electionId}@${hash}`;
}

/** What is held of one council, under its content's hash. */
export function shelfKey(council: string, hash: string): string {
  return `council/${council}@${hash}`;
}

/** A run of people in the order of their surnames, under its content's hash. */
export function peopleKey(hash: string): string {
  return `people@${hash}`;
}

/** Every surname that anybody held has, under its content's hash. */
export function surnamesKey(hash: string): string {
  return `surnames@${hash}`;
}

/** Pictures that were published together, under the hash of all their bytes. */
export function albumKey(hash: string): string {
  return `album@${hash}`;
}

/** What a content's hash looks like: nothing else is ever looked up as one. */
export const HASH = /^[0-9a-f]{32}$/;

/** The content address of a text or of bytes: the first 32 hex digits of the SHA-256. */
export async function hashOf(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What one server chose for itself. */
export function settingsKey(guildId: string): string {
  return `settings/${guildId}`;
}

/** One pair as it is written: a text, or bytes. */
export interface Pair {
  key: string;
  value: string | Uint8Array<ArrayBuffer>;
}
