/** Every key of the KV namespace, built here and nowhere else, for the publisher and the reader alike. */
export const CATALOGUE = 'catalogue';
export const PREVIOUS_CATALOGUE = 'catalogue/previous';

/** A document under its content's hash; what stands under such a key never changes. */
export function electionKey(electionId: string, hash: string): string {
  return `election/${electionId}@${hash}`;
}

/** The content address of a text: the first 32 hex digits of its SHA-256. */
export async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
