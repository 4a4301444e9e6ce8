/** Publishers with keys made for the run, who send real signed requests to the Worker. */
import { env } from 'cloudflare:workers';
import { type SignedRequest, signedHeaders, signedText } from '../../src/night/signed-request.ts';
import { ORIGIN, send } from '../support/bot.ts';

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export interface Signer {
  public_key: string;
  /** Signs a request to a path of the Worker. @param timestamp seconds since 1970 */
  sign(path: string, body: string, timestamp?: number): Promise<SignedRequest>;
}

export async function newSigner(): Promise<Signer> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const public_key = hex((await crypto.subtle.exportKey('raw', pair.publicKey)) as ArrayBuffer);
  return {
    public_key,
    async sign(path, body, timestamp = Date.now() / 1000) {
      const unsigned = { method: 'POST', path, body, timestamp: String(Math.round(timestamp)) };
      const text = new TextEncoder().encode(signedText(unsigned));
      return { ...unsigned, public_key, signature: hex(await crypto.subtle.sign('Ed25519', pair.privateKey, text)) };
    },
  };
}

/** Sends a signed request. @param opener the deployment's key */
export async function deliver(signed: SignedRequest, opener: string): Promise<{ status: number; body: Answer }> {
  const { path, method, body } = signed;
  const request = new Request(ORIGIN + path, { method, body, headers: signedHeaders(signed) });
  const response = await send(request, { COUNT: env.COUNT, NIGHT_PUBLIC_KEY: opener });
  return { status: response.status, body: await response.json() };
}

interface Answer {
  events?: { kind: string; seq: number; revision?: number; publishers: { name: string }[] }[];
  waiting?: string;
  errors?: string[];
}
