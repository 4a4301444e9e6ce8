/** Stops after opening the release and the server's settings. */
import { type Invocation, parseInteraction } from '../../../src/discord/interaction.ts';
import { contextOf } from '../../../src/respond.ts';
import { CONSTANT_REPLY, signedWorker } from './signed-worker.ts';

export default signedWorker(async ({ body, env, origin, later }) => {
  // The bench sends this Worker commands only.
  await contextOf(parseInteraction(body) as Invocation, env, origin, later);
  return CONSTANT_REPLY;
});
