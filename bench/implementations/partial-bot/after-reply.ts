/** Does all of it: finds the finished reply in the cache and addresses it. Only the other routes are missing. */
import { parseInteraction } from '../../../src/discord/interaction.ts';
import { respond } from '../../../src/respond.ts';
import { signedWorker } from './signed-worker.ts';

export default signedWorker(async ({ body, env, origin, later }) => {
  const interaction = parseInteraction(body);
  return interaction && (await respond(interaction, env, origin, later)).bytes;
});
