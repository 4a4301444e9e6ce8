/** Hono with Discord's own `discord-interactions`, as both document it. */
import type { APIChatInputApplicationCommandInteraction } from 'discord-api-types/v10';
import { InteractionResponseType, InteractionType, verifyKey } from 'discord-interactions';
import { Hono } from 'hono';
import type { Env } from './env.ts';
import { nameAsked } from './name-asked.ts';
import { wardEmbed } from './ward-embed.ts';

const app = new Hono<{ Bindings: Env }>();

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
    data: { embeds: [await wardEmbed(c.env.RESULTS, nameAsked(interaction))] },
  });
});

export default app;
