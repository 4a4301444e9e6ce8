/**
 * dressed, set up as in its guide to Workers; `commands` is what `dressed build` would write for this one command. It
 * answers the request with an empty 202 and posts its reply to Discord.
 */
import { env } from 'cloudflare:workers';
import { type CommandInteraction, handleRequest, setupCommands } from 'dressed/server';
import { serverConfig } from 'dressed/utils';
import { type ImplementationEnv, wardEmbed } from './ward-job.ts';

interface DressedEnv extends ImplementationEnv {
  /** The address of the fake Discord API. */
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
