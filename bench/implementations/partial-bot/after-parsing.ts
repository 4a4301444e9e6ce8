/** Stops after parsing the interaction. */
import { parseInteraction } from '../../../src/discord/interaction.ts';
import { CONSTANT_REPLY, signedWorker } from './signed-worker.ts';

export default signedWorker(({ body }) => parseInteraction(body) && CONSTANT_REPLY);
