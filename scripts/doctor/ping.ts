/** The first interaction that Discord sends to an endpoint. */
export const PING_BODY = JSON.stringify({ type: 1 });

/** Posts a ping with a signature that is well formed but not valid. */
export function postBadSignature(endpoint: string): Promise<Response> {
  const headers = {
    'Content-Type': 'application/json',
    'X-Signature-Ed25519': 'ab'.repeat(64),
    'X-Signature-Timestamp': String(Math.floor(Date.now() / 1000)),
  };
  return fetch(endpoint, { method: 'POST', headers, body: PING_BODY, signal: AbortSignal.timeout(10_000) });
}
