import type { Signer } from '../../../playground/signer.ts';

/** Discord's error for an endpoint that fails its probes. */
const NOT_VERIFIED = {
  _errors: [
    {
      code: 'APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID',
      message: 'The specified interactions endpoint URL could not be verified.',
    },
  ],
};

/** Tests an endpoint as Discord does before saving it: it must answer a ping and reject a bad signature. */
export async function endpointErrors(url: string, signer: Signer): Promise<object> {
  const body = JSON.stringify({ type: 1, id: '1', application_id: '1', token: 'ping', version: 1 });
  const good = await signer.headers(body);
  const bad = { ...good, 'X-Signature-Ed25519': 'ab'.repeat(64) };
  try {
    const ping = await fetch(url, { method: 'POST', headers: good, body });
    const answered = ping.status === 200 && ((await ping.json()) as { type: number }).type === 1;
    const refused = (await fetch(url, { method: 'POST', headers: bad, body })).status === 401;
    return answered && refused ? {} : { interactions_endpoint_url: NOT_VERIFIED };
  } catch {
    return { interactions_endpoint_url: NOT_VERIFIED };
  }
}
