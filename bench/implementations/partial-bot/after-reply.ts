/** Stops after finding the ward, deriving its result and rendering the reply: only the other routes are missing. */
import { parseInteraction } from '../../../src/discord/interaction.ts';
import { respond } from '../../../src/respond.ts';
import { signedWorker } from './signed-worker.ts';

export default signedWorker(async ({ body, env, origin, later }) => {
  const interaction = parseInteraction(body);
  return interaction && (await respond(interaction, env, origin, later)).json;
});
