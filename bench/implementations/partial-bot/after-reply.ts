/** Stops after finding the finished reply in the cache and addressing it: only the other routes are missing. */
import { parseInteraction } from '../../../src/discord/interaction.ts';
import { respond } from '../../../src/respond.ts';
import { signedWorker } from './signed-worker.ts';

export default signedWorker(async ({ body, env, origin, later }) => {
  const interaction = parseInteraction(body);
  return interaction && (await respond(interaction, env, origin, later)).bytes;
});
