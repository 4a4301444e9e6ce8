/** Types for the parts of the peers' libraries that are used here, for checking without an installation. */

declare module 'discord-interactions' {
  export const InteractionType: { readonly PING: 1; readonly APPLICATION_COMMAND: 2 };
  export const InteractionResponseType: { readonly PONG: 1; readonly CHANNEL_MESSAGE_WITH_SOURCE: 4 };
  export function verifyKey(body: string, signature: string, timestamp: string, publicKey: string): Promise<boolean>;
}

declare module 'itty-router' {
  type Handler = (request: Request, ...args: never[]) => Promise<unknown>;
  export function AutoRouter(): { post(path: string, handler: Handler): unknown };
}

declare module 'discord-hono' {
  interface Context<Types extends { Bindings: object; Variables: object }> {
    env: Types['Bindings'];
    var: Types['Variables'];
    res(data: object): Response;
  }
  export class DiscordHono<Types extends { Bindings: object; Variables: object }> {
    command(name: string, handler: (c: Context<Types>) => Promise<Response>): this;
  }
}

declare module 'slash-create/web' {
  export const CommandOptionType: { readonly STRING: 3 };
  export interface CommandContext<Env> {
    options: Record<string, unknown>;
    serverContext: Env;
  }
  export class SlashCommand {
    constructor(creator: SlashCreator, options: object);
    run(context: CommandContext<never>): Promise<object>;
  }
  export class SlashCreator {
    constructor(options: { applicationID: string; publicKey: string });
    withServer(server: CloudflareWorkerServer): this;
    registerCommands(commands: readonly (new (creator: SlashCreator) => SlashCommand)[]): this;
  }
  export class CloudflareWorkerServer {
    fetch(request: Request, env: object, context: ExecutionContext): Promise<Response>;
  }
}

declare module 'dressed/server' {
  export interface CommandInteraction {
    getOption(name: string, required: true): { string(): string };
    reply(message: object): Promise<unknown>;
  }
  type Run = (interaction: CommandInteraction) => Promise<unknown>;
  export function setupCommands(commands: readonly object[]): Run;
  export function handleRequest(
    request: Request,
    commands: (...invocation: Parameters<Run>) => void,
    components: readonly object[],
    events: readonly object[],
    config: object,
  ): Promise<Response>;
}

declare module 'dressed/utils' {
  export const serverConfig: { requests?: { routeBase?: string } };
}
