import type { ImplementationEnv } from './ward-job.ts';

const encoder = new TextEncoder();
let imported: Promise<CryptoKey> | undefined;

/** The body of a correctly signed request, or null. Only WebCrypto, with the key imported once. */
export async function verifiedBody(request: Request, env: ImplementationEnv): Promise<ArrayBuffer | null> {
  imported ??= crypto.subtle.importKey('raw', bytesOf(env.DISCORD_PUBLIC_KEY), 'Ed25519', false, ['verify']);
  const [key, body] = await Promise.all([imported, request.arrayBuffer()]);
  const timestamp = encoder.encode(request.headers.get('X-Signature-Timestamp') ?? '');
  const signed = new Uint8Array(timestamp.length + body.byteLength);
  signed.set(timestamp);
  signed.set(new Uint8Array(body), timestamp.length);
  const signature = bytesOf(request.headers.get('X-Signature-Ed25519') ?? '');
  return (await crypto.subtle.verify('Ed25519', key, signature, signed)) ? body : null;
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  return bytes;
}
