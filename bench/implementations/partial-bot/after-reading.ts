/** Stops after reading the server's settings, the release and the home election. */
import { type Interaction, parseInteraction } from '../../../src/discord/interaction.ts';
import { openArchive } from '../../../src/store/archive.ts';
import { DEFAULT_SETTINGS, openSettings } from '../../../src/store/settings.ts';
import { CONSTANT_REPLY, signedWorker } from './signed-worker.ts';

export default signedWorker(async ({ body, env, later }) => {
  const guild = guildOf(parseInteraction(body));
  const [archive] = await Promise.all([
    openArchive(env.RESULTS, later),
    guild ? openSettings(env.RESULTS, guild, later) : DEFAULT_SETTINGS,
  ]);
  await archive.election(env.HOME_ELECTION);
  return CONSTANT_REPLY;
});

function guildOf(interaction: Interaction | null): string | undefined {
  return interaction && 'guild_id' in interaction ? interaction.guild_id : undefined;
}
