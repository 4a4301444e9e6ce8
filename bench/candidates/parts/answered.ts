/** … and the ward found, its result derived, rendered and written as JSON. */
import { parseInteraction } from '../../../src/discord/interaction.ts';
import { respond } from '../../../src/respond.ts';
import { route } from './route.ts';

export default route(async ({ body, env, origin, later }) => {
  const interaction = parseInteraction(body);
  return interaction && (await respond(interaction, env, origin, later)).response;
});
