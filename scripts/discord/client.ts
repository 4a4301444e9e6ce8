/** The part of Discord's API that our scripts use. discord.js handles rate limits and retries. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DiscordAPIError, HTTPError, REST, Routes } from 'discord.js';
import type {
  APIApplication,
  APIApplicationCommand,
  APIMessage,
  RESTPatchCurrentApplicationJSONBody,
  RESTPostAPIChannelMessageJSONBody,
  RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { ROOT } from '../bundle.ts';

export const DISCORD_API = 'https://discord.com/api';
const REPOSITORY = 'https://github.com/returning-officer/returning-officer';

/** How many messages of a channel to read. */
const NEWEST = '20';
const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost'];

/** Discord rejected a request. */
export class DiscordError extends Error {
  readonly status: number;
  /** Discord's nested object of errors by field, or null. */
  readonly fields: object | null;

  constructor(cause: DiscordAPIError | HTTPError) {
    const fields =
      cause instanceof DiscordAPIError && 'errors' in cause.rawError
        ? ((cause.rawError.errors ?? null) as object | null)
        : null;
    const message = cause instanceof DiscordAPIError ? (cause.rawError as { message: string }).message : cause.message;
    super(`Discord answered ${cause.status}: ${message}`);
    this.name = 'DiscordError';
    this.status = cause.status;
    this.fields = fields;
  }
}

export interface Discord {
  /** The application that the token belongs to. @throws DiscordError with status 401 if the token is not valid */
  application(): Promise<APIApplication & { verify_key: string }>;
  edit(changes: RESTPatchCurrentApplicationJSONBody): Promise<void>;
  /** The commands registered at Discord, for one server if `guild` is given. */
  commands(applicationId: string, guild?: string): Promise<APIApplicationCommand[]>;
  /** Replaces all commands. @throws DiscordError that names the invalid fields */
  overwrite(applicationId: string, commands: RESTPutAPIApplicationCommandsJSONBody, guild?: string): Promise<void>;
  post(channel: string, message: RESTPostAPIChannelMessageJSONBody): Promise<APIMessage>;
  /** The newest messages of a channel; none if the bot may not read its history. */
  messages(channel: string): Promise<APIMessage[]>;
  remove(channel: string, message: string): Promise<void>;
}

/**
 * Opens Discord's API with a bot token.
 * @param api the base URL, without the version
 * @param say prints a line when Discord's rate limit makes us wait
 * @throws Error if the base URL would send the token unencrypted
 */
export async function openDiscord(token: string, api: string, say: (line: string) => void): Promise<Discord> {
  const { protocol, hostname } = new URL(api);
  if (protocol !== 'https:' && !LOOPBACK_HOSTS.includes(hostname)) {
    throw new Error(`Not sending the token to ${api}: use https, or an address on this machine.`);
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
  rest.on('rateLimited', ({ timeToReset }) =>
    say(`Rate limited by Discord: waiting ${(timeToReset / 1000).toFixed(1)} s …`),
  );
  const commandsRoute = (id: string, guild?: string) =>
    guild ? Routes.applicationGuildCommands(id, guild) : Routes.applicationCommands(id);
  // discord.js forgets a token once Discord rejects it, so we set it before each request.
  const withToken = () => rest.setToken(token);
  return {
    application: () => send(withToken().get(Routes.currentApplication())),
    edit: (body) => send(withToken().patch(Routes.currentApplication(), { body })),
    // Without this query, Discord leaves out the translations.
    commands: (id, guild) =>
      send(withToken().get(commandsRoute(id, guild), { query: new URLSearchParams({ with_localizations: 'true' }) })),
    overwrite: (id, body, guild) => send(withToken().put(commandsRoute(id, guild), { body })),
    post: (channel, body) => send(withToken().post(Routes.channelMessages(channel), { body })),
    messages: (channel) =>
      send(withToken().get(Routes.channelMessages(channel), { query: new URLSearchParams({ limit: NEWEST }) })),
    remove: async (channel, message) => void (await send(withToken().delete(Routes.channelMessage(channel, message)))),
  };
}

/** The User-Agent header that Discord requires of every client. */
export async function userAgent(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  return `DiscordBot (${REPOSITORY}, ${version})`;
}

async function send<T>(request: Promise<unknown>): Promise<T> {
  try {
    return (await request) as T;
  } catch (cause) {
    if (cause instanceof DiscordAPIError || cause instanceof HTTPError) throw new DiscordError(cause);
    const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    throw new Error(`Cannot reach Discord: ${inner instanceof Error ? inner.message : inner}`);
  }
}
