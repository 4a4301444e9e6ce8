import { newSigner } from '../../playground/signer.ts';
import { ensureBuilt } from '../build.ts';
import { startWorker } from '../worker.ts';
import type { DoctorCheck } from './doctor-check.ts';
import { PING, postBadSignature } from './ping.ts';

/**
 * The Worker of this checkout answers a signed ping and refuses a bad signature. It is started here with a key of its
 * own: only Discord can sign for the real key, so that a deployed Worker cannot be asked this from here.
 */
export const signedPing: DoctorCheck = {
  name: 'Signed ping, to the Worker of this checkout',
  local: true,

  async look() {
    await ensureBuilt();
    const signer = await newSigner();
    const worker = await startWorker({ publicKey: signer.publicKey, port: 0, log: () => {} });
    try {
      const endpoint = `${worker.origin}/interactions`;
      const ping = await fetch(endpoint, { method: 'POST', headers: await signer.headers(PING), body: PING });
      const pong = await ping.text();
      if (ping.status !== 200 || pong !== '{"type":1}') {
        return { ill: `a signed ping was answered ${ping.status} ${pong}`, mend: 'npm test says what is wrong' };
      }
      const { status } = await postBadSignature(endpoint);
      if (status !== 401) return { ill: `a bad signature was answered ${status}`, mend: 'npm test says what is wrong' };
      return { well: 'answered, and a bad signature is refused' };
    } finally {
      await worker.stop();
    }
  },
};
