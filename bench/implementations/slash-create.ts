/** slash-create with its server for Workers. As in its template, the first request makes the creator. */
import {
  CloudflareWorkerServer,
  type CommandContext,
  CommandOptionType,
  SlashCommand,
  SlashCreator,
} from 'slash-create/web';
import { type ImplementationEnv, wardEmbed } from './ward-job.ts';

class Ward extends SlashCommand {
  constructor(creator: SlashCreator) {
    super(creator, {
      name: 'ward',
      description: "One ward's result",
      options: [{ type: CommandOptionType.STRING, name: 'name', description: 'The ward', required: true }],
    });
  }

  override async run({ options, serverContext }: CommandContext<ImplementationEnv>) {
    return { embeds: [await wardEmbed(serverContext.RESULTS, String(options.name))] };
  }
}

const server = new CloudflareWorkerServer();
let isCreated = false;

function create({ DISCORD_APPLICATION_ID, DISCORD_PUBLIC_KEY }: ImplementationEnv): void {
  const creator = new SlashCreator({ applicationID: DISCORD_APPLICATION_ID, publicKey: DISCORD_PUBLIC_KEY });
  creator.withServer(server).registerCommands([Ward]);
  isCreated = true;
}

export default {
  fetch(request, env, context) {
    if (!isCreated) create(env);
    return server.fetch(request, env, context);
  },
} satisfies ExportedHandler<ImplementationEnv>;
