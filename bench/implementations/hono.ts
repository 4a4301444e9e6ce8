/** Hono with Discord's own `discord-interactions`, as in their documentation. */
import type { APIChatInputApplicationCommandInteraction } from 'discord-api-types/v10';
import { InteractionResponseType, InteractionType, verifyKey } from 'discord-interactions';
import { Hono } from 'hono';
import { type ImplementationEnv, requestedWard, wardEmbed } from './ward-job.ts';

const app = new Hono<{ Bindings: ImplementationEnv }>();

app.post('/interactions', async (c) => {
  const signature = c.req.header('X-Signature-Ed25519') ?? '';
  const timestamp = c.req.header('X-Signature-Timestamp') ?? '';
  const body = await c.req.text();
  if (!(await verifyKey(body, signature, timestamp, c.env.DISCORD_PUBLIC_KEY)))
    return c.text('Bad request signature', 401);
  const interaction: APIChatInputApplicationCommandInteraction = JSON.parse(body);
  if (interaction.type !== InteractionType.APPLICATION_COMMAND) return c.json({ type: InteractionResponseType.PONG });
  return c.json({
    type: InteractionResponseType.CHANNEL_MESSAGE_WITH_SOURCE,
    data: { embeds: [await wardEmbed(c.env.RESULTS, requestedWard(interaction))] },
  });
});

export default app;
