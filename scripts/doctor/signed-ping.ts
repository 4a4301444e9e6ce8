import { newSigner } from '../../playground/signer.ts';
import { ensureBuilt } from '../build.ts';
import { startWorker } from '../worker.ts';
import type { DoctorCheck } from './doctor-check.ts';
import { PING_BODY, postBadSignature } from './ping.ts';

/**
 * Starts the Worker of this checkout with a new key, and sends it a signed ping and a bad signature. We cannot test a
 * deployed Worker like this, because only Discord can sign for the real key.
 */
export const signedPing: DoctorCheck = {
  name: 'Signed ping, to the Worker of this checkout',
  local: true,

  async run() {
    await ensureBuilt();
    const signer = await newSigner();
    const worker = await startWorker({ publicKey: signer.publicKey, port: 0, log: () => {} });
    try {
      const endpoint = `${worker.origin}/interactions`;
      const ping = await fetch(endpoint, { method: 'POST', headers: await signer.headers(PING_BODY), body: PING_BODY });
      const pong = await ping.text();
      if (ping.status !== 200 || pong !== '{"type":1}') {
        return {
          problem: `the answer to a signed ping was ${ping.status} ${pong}`,
          fix: 'run npm test to find out why',
        };
      }
      const { status } = await postBadSignature(endpoint);
      if (status !== 401)
        return { problem: `the answer to a bad signature was ${status}`, fix: 'run npm test to find out why' };
      return { ok: 'answered; a bad signature is rejected' };
    } finally {
      await worker.stop();
    }
  },
};
