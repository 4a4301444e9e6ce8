/** Keys that sign requests. Uses WebCrypto only, so it runs in Node and in workerd. */
export interface Key {
  /** 64 hex digits. */
  publicKey: string;
  /** The signature of a text, 128 hex digits. */
  sign(text: string): Promise<string>;
}

/** Signs requests as Discord does. */
export interface Signer {
  /** 64 hex digits; a deployment has it as `DISCORD_PUBLIC_KEY`. */
  publicKey: string;
  /** The headers for a body. @param timestamp seconds since 1970, by default now */
  headers(body: string, timestamp?: number): Promise<Record<string, string>>;
}

/** A new key pair, which is never written anywhere. */
export async function newKey(): Promise<Key> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = (await crypto.subtle.exportKey('raw', pair.publicKey)) as ArrayBuffer;
  const sign = async (text: string) =>
    hex(await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text)));
  return { publicKey: hex(raw), sign };
}

/** A signer with a key pair of its own. */
export async function newSigner(): Promise<Signer> {
  const { publicKey, sign } = await newKey();
  return {
    publicKey,
    async headers(body, timestamp = Math.floor(Date.now() / 1000)) {
      return {
        'Content-Type': 'application/json',
        'X-Signature-Ed25519': await sign(`${timestamp}${body}`),
        'X-Signature-Timestamp': String(timestamp),
      };
    },
  };
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
