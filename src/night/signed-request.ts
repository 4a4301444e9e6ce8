/** A request that a publisher signed: Ed25519 over its timestamp, method, path and body, one a line. */

/** The headers, besides the body. */
const KEY_HEADER = 'X-Night-Key';
const TIMESTAMP_HEADER = 'X-Night-Timestamp';
const SIGNATURE_HEADER = 'X-Night-Signature';
/** A timestamp further off than this means a replay or a wrong clock. */
const MAX_SKEW_SECONDS = 5 * 60;

export interface SignedRequest {
  public_key: string;
  /** Seconds since 1970. */
  timestamp: string;
  signature: string;
  method: string;
  path: string;
  body: string;
}

/** A refusal: an HTTP status, and every reason as a sentence. */
export interface Refused {
  status: 400 | 401 | 403 | 404 | 409 | 413 | 422;
  errors: readonly string[];
}

/** What is signed. */
export function signedText({ timestamp, method, path, body }: Omit<SignedRequest, 'public_key' | 'signature'>): string {
  return `${timestamp}\n${method}\n${path}\n${body}`;
}

/** The headers to send with a signed request. */
export function signedHeaders({ public_key, timestamp, signature }: SignedRequest): Record<string, string> {
  return { [KEY_HEADER]: public_key, [TIMESTAMP_HEADER]: timestamp, [SIGNATURE_HEADER]: signature };
}

/**
 * Reads a signed request, and checks all of it but the signature itself, for which the key must be known.
 * @param now milliseconds since 1970
 */
export async function readSigned(request: Request, now: number): Promise<SignedRequest | Refused> {
  const { headers, method } = request;
  const public_key = headers.get(KEY_HEADER) ?? '';
  const timestamp = headers.get(TIMESTAMP_HEADER) ?? '';
  const signature = headers.get(SIGNATURE_HEADER) ?? '';
  if (!/^[0-9a-f]{64}$/.test(public_key) || !/^[0-9a-f]{128}$/.test(signature) || !/^\d{1,12}$/.test(timestamp)) {
    const needed = `${KEY_HEADER} (64 hex digits), ${TIMESTAMP_HEADER} (seconds since 1970) and ${SIGNATURE_HEADER}`;
    return { status: 401, errors: [`Sign the request: it needs ${needed} (128 hex digits).`] };
  }
  const skew = Math.round(now / 1000 - Number(timestamp));
  if (Math.abs(skew) > MAX_SKEW_SECONDS)
    return { status: 401, errors: [`The timestamp is ${Math.abs(skew)} s off. Set the clock, and sign it again.`] };
  return { public_key, timestamp, signature, method, path: new URL(request.url).pathname, body: await request.text() };
}

/** Whether the key that the request names signed it. */
export async function isSigned(request: SignedRequest): Promise<boolean> {
  const key = await crypto.subtle
    .importKey('raw', bytesOf(request.public_key), 'Ed25519', false, ['verify'])
    .catch(() => null);
  if (!key) return false;
  const text = new TextEncoder().encode(signedText(request));
  return crypto.subtle.verify('Ed25519', key, bytesOf(request.signature), text);
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
