/** discord-hono: verification, routing and reply are all its own. */
import { DiscordHono } from 'discord-hono';
import type { Env } from './env.ts';
import { wardEmbed } from './ward-embed.ts';

const app = new DiscordHono<{ Bindings: Env; Variables: { name: string } }>();

app.command('ward', async (c) => c.res({ embeds: [await wardEmbed(c.env.RESULTS, c.var.name)] }));

export default app;
