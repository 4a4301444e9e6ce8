/** The most that Discord takes is 25 characters. */
const LENGTH = 24;

/**
 * Names a message, so that Discord returns the earlier one instead of posting it twice. Discord compares the nonces of
 * one author in all channels, so it depends on the channel too.
 */
export async function nonceOf(channel_id: string, election: string, from: number, to: number): Promise<string> {
  return (await digestOf(`${channel_id} ${election} ${from} ${to}`)).slice(0, LENGTH);
}

/** SHA-256 in base64url, 43 characters. */
export async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
