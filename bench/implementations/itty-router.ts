/** itty-router with `discord-interactions`, as in Discord's sample app for Workers. */
import type { APIChatInputApplicationCommandInteraction } from 'discord-api-types/v10';
import { InteractionResponseType, InteractionType, verifyKey } from 'discord-interactions';
import { AutoRouter } from 'itty-router';
import { type ImplementationEnv, requestedWard, wardEmbed } from './ward-job.ts';

const router = AutoRouter();

router.post('/interactions', async (request: Request, env: ImplementationEnv) => {
  const signature = request.headers.get('X-Signature-Ed25519') ?? '';
  const timestamp = request.headers.get('X-Signature-Timestamp') ?? '';
  const body = await request.text();
  if (!(await verifyKey(body, signature, timestamp, env.DISCORD_PUBLIC_KEY)))
    return new Response('Bad request signature', { status: 401 });
  const interaction: APIChatInputApplicationCommandInteraction = JSON.parse(body);
  if (interaction.type !== InteractionType.APPLICATION_COMMAND) return { type: InteractionResponseType.PONG };
  return {
    type: InteractionResponseType.CHANNEL_MESSAGE_WITH_SOURCE,
    data: { embeds: [await wardEmbed(env.RESULTS, requestedWard(interaction))] },
  };
});

export default router;
