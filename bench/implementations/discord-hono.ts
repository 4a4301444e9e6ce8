/** discord-hono, which does verification, routing and reply itself. */
import { DiscordHono } from 'discord-hono';
import { type ImplementationEnv, wardEmbed } from './ward-job.ts';

const app = new DiscordHono<{ Bindings: ImplementationEnv; Variables: { name: string } }>();

app.command('ward', async (c) => c.res({ embeds: [await wardEmbed(c.env.RESULTS, c.var.name)] }));

export default app;
