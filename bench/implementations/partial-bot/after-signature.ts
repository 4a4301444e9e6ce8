/** Stops after the bot's routing and signature check. */
import { CONSTANT_REPLY, signedWorker } from './signed-worker.ts';

export default signedWorker(() => CONSTANT_REPLY);
