/**
 * dressed, as its guide to Cloudflare Workers sets it up; `commands` is what `dressed build` would write of a folder
 * with this one command. It answers the request itself with 202 and nothing else, and posts its reply to Discord.
 */
import { env } from 'cloudflare:workers';
import { type CommandInteraction, handleRequest, setupCommands } from 'dressed/server';
import { serverConfig } from 'dressed/utils';
import type { Env } from './env.ts';
import { wardEmbed } from './ward-embed.ts';

interface DressedEnv extends Env {
  /** Where the bench stands in for Discord's API. */
  DISCORD_API: string;
}

const { DISCORD_API, RESULTS } = env as DressedEnv;

Object.assign(serverConfig, { requests: { routeBase: DISCORD_API } });

async function ward(interaction: CommandInteraction): Promise<void> {
  const name = interaction.getOption('name', true).string();
  await interaction.reply({ embeds: [await wardEmbed(RESULTS, name)] });
}

const commands = [
  { name: 'ward', path: 'src/commands/ward.ts', uid: 'ward', data: {}, exports: { default: ward, config: {} } },
];

export default {
  fetch: (request, _, context) =>
    handleRequest(
      request,
      (...invocation) => context.waitUntil(setupCommands(commands)(...invocation)),
      [],
      [],
      serverConfig,
    ),
} satisfies ExportedHandler<DressedEnv>;
