/** Signs requests as Discord does. Uses WebCrypto only, so it runs in Node and in workerd. */
export interface Signer {
  /** 64 hex digits; a deployment has it as `DISCORD_PUBLIC_KEY`. */
  publicKey: string;
  /** The headers for a body. @param timestamp seconds since 1970, by default now */
  headers(body: string, timestamp?: number): Promise<Record<string, string>>;
}

/** A signer with a new key pair, which is never written anywhere. */
export async function newSigner(): Promise<Signer> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = (await crypto.subtle.exportKey('raw', pair.publicKey)) as ArrayBuffer;
  return {
    publicKey: hex(raw),
    async headers(body, timestamp = Math.floor(Date.now() / 1000)) {
      const signed = new TextEncoder().encode(`${timestamp}${body}`);
      const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, signed);
      return {
        'Content-Type': 'application/json',
        'X-Signature-Ed25519': hex(signature),
        'X-Signature-Timestamp': String(timestamp),
      };
    },
  };
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
