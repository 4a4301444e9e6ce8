/** Discord's API as the tools need it; waiting and trying again as its rate-limit headers ask is discord.js's part. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DiscordAPIError, HTTPError, REST, Routes } from 'discord.js';
import type {
  APIApplication,
  APIApplicationCommand,
  RESTPatchCurrentApplicationJSONBody,
  RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { ROOT } from '../bundle.ts';

export const DISCORD_API = 'https://discord.com/api';
const CODE = 'https://github.com/returning-officer/returning-officer';

const ON_THIS_MACHINE = ['127.0.0.1', 'localhost'];

/** Discord would not do what was asked: its own code and words, and the fields it names. */
export class DiscordError extends Error {
  readonly status: number;
  /** The nested object in which Discord names what is wrong with which field, or null. */
  readonly fields: object | null;

  constructor(cause: DiscordAPIError | HTTPError) {
    const fields =
      cause instanceof DiscordAPIError && 'errors' in cause.rawError
        ? ((cause.rawError.errors ?? null) as object | null)
        : null;
    const words = cause instanceof DiscordAPIError ? (cause.rawError as { message: string }).message : cause.message;
    super(`Discord answered ${cause.status}: ${words}`);
    this.name = 'DiscordError';
    this.status = cause.status;
    this.fields = fields;
  }
}

export interface Discord {
  /** The application that the token belongs to. @throws DiscordError with status 401 for a token that opens nothing */
  application(): Promise<APIApplication & { verify_key: string }>;
  edit(changes: RESTPatchCurrentApplicationJSONBody): Promise<void>;
  /** The commands that Discord has, of a server where one is given. */
  commands(applicationId: string, guild?: string): Promise<APIApplicationCommand[]>;
  /** Puts these in the place of all commands. @throws DiscordError that names the fields it does not take */
  overwrite(applicationId: string, commands: RESTPutAPIApplicationCommandsJSONBody, guild?: string): Promise<void>;
}

/**
 * Discord's API, opened with a bot token.
 * @param api its base, without the version
 * @param say takes a line where Discord asks to wait
 * @throws Error where the base would have the token sent in the open
 */
export async function openDiscord(token: string, api: string, say: (line: string) => void): Promise<Discord> {
  const { protocol, hostname } = new URL(api);
  if (protocol !== 'https:' && !ON_THIS_MACHINE.includes(hostname)) {
    throw new Error(`A token is sent over https, or to this machine, and ${api} is neither.`);
  }
  const agent = await userAgent();
  const rest = new REST({
    api,
    version: '10',
    timeout: 20_000,
    makeRequest: (url, init) =>
      fetch(url, {
        ...(init as RequestInit),
        headers: { ...(init.headers as Record<string, string>), 'User-Agent': agent },
      }) as never,
  });
  rest.on('rateLimited', ({ timeToReset }) => say(`Discord asks to wait ${(timeToReset / 1000).toFixed(1)} s …`));
  const commandsRoute = (id: string, guild?: string) =>
    guild ? Routes.applicationGuildCommands(id, guild) : Routes.applicationCommands(id);
  // The library lets go of a token that was refused once, and then speaks of none.
  const opened = () => rest.setToken(token);
  return {
    application: () => asked(opened().get(Routes.currentApplication())),
    edit: (body) => asked(opened().patch(Routes.currentApplication(), { body })),
    // Without the query, Discord leaves the translations out of its answer.
    commands: (id, guild) =>
      asked(opened().get(commandsRoute(id, guild), { query: new URLSearchParams({ with_localizations: 'true' }) })),
    overwrite: (id, body, guild) => asked(opened().put(commandsRoute(id, guild), { body })),
  };
}

/** What Discord wants every caller to say of itself. */
export async function userAgent(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  return `DiscordBot (${CODE}, ${version})`;
}

async function asked<T>(request: Promise<unknown>): Promise<T> {
  try {
    return (await request) as T;
  } catch (cause) {
    if (cause instanceof DiscordAPIError || cause instanceof HTTPError) throw new DiscordError(cause);
    const reason =
      cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : cause;
    throw new Error(`Discord could not be reached: ${reason}`);
  }
}
