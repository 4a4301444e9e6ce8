/** Every key of the KV namespace, built here and nowhere else, for the publisher and the reader alike. */
export const CATALOGUE = 'catalogue';
export const PREVIOUS_CATALOGUE = 'catalogue/previous';

/** A document under its content's hash; what stands under such a key never changes. */
export function electionKey(electionId: string, hash: string): string {
  return `election/${electionId}@${hash}`;
}

/** A picture under the hash of its bytes. */
export function chartKey(hash: string): string {
  return `chart/${hash}.png`;
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
