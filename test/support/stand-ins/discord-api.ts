/**
 * A stand-in for Discord's API, written from its documentation: applications, commands, rate limits, errors, and the
 * probes that it sends to an interactions endpoint. It listens on loopback only, over plain http.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { newSigner } from '../../../playground/signer.ts';
import { commandsAsReturned, errorsOfApplication, errorsOfCommands } from './discord-rules.ts';
import { endpointErrors } from './endpoint-probe.ts';

/** An answer to give in place of the real one. */
export interface PlannedAnswer {
  /** Answers only a request with this method. */
  method?: string;
  status: number;
  body?: object;
  headers?: Record<string, string>;
}

type Json = Record<string, unknown>;

export interface DiscordApi {
  /** The value for `--discord-api`. */
  base: string;
  application: Json & {
    id: string;
    verify_key: string;
    interactions_endpoint_url: string | null;
    integration_types_config: Json;
  };
  /** Commands by server id, or under `global`. */
  commands: Map<string, Json[]>;
  /** Every request so far, such as `GET /applications/@me`. */
  requests: string[];
  agents: Set<string>;
  /** Answers to give, in order, before any real one. */
  planned: PlannedAnswer[];
  close(): Promise<void>;
}

const ID = '100000000000000001';
const UNAUTHORIZED = { message: '401: Unauthorized', code: 0 };
const ROUTE = /^\/api\/v10(\/[^?]*)(\?.*)?$/;
const COMMANDS = /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/;

/** Starts it with one application. @param token its bot token */
export async function startDiscord(token: string): Promise<DiscordApi> {
  const signer = await newSigner();
  const server = createServer(async (request, response) => {
    const {
      status,
      body,
      headers = {},
    } = await answerTo(request).catch((cause) => ({
      status: 500,
      body: { message: String(cause), code: 0 },
      headers: {},
    }));
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api: DiscordApi = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    application: {
      id: ID,
      name: 'Returning Officer',
      description: '',
      tags: [],
      verify_key: signer.publicKey,
      interactions_endpoint_url: null,
      // A new application supports installs in servers only.
      integration_types_config: { '0': {} },
    },
    commands: new Map(),
    requests: [],
    agents: new Set(),
    planned: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answerTo(request: IncomingMessage): Promise<PlannedAnswer> {
    const [, path = '', query = ''] = ROUTE.exec(request.url ?? '') ?? [];
    api.requests.push(`${request.method} ${path}`);
    api.agents.add(request.headers['user-agent'] ?? '');
    if (path === '/gateway') return { status: 200, body: { url: 'wss://gateway.discord.gg' } };
    const next = api.planned[0];
    if (next && (next.method ?? request.method) === request.method) return api.planned.shift() as PlannedAnswer;
    if (request.headers.authorization !== `Bot ${token}`) return { status: 401, body: UNAUTHORIZED };
    const given = request.method === 'GET' ? null : JSON.parse(await text(request));
    const { status, body } = path === '/applications/@me' ? await application(given) : commands(path, query, given);
    const bucket = { 'X-RateLimit-Limit': '5', 'X-RateLimit-Remaining': '4', 'X-RateLimit-Reset-After': '1.0' };
    return { status, ...(body && { body }), headers: { ...bucket, 'X-RateLimit-Bucket': `bucket-${path.length}` } };
  }

  async function application(changes: Json | null): Promise<PlannedAnswer> {
    if (!changes) return { status: 200, body: api.application };
    const errors = errorsOfApplication(changes);
    const url = changes.interactions_endpoint_url;
    if (typeof url === 'string') Object.assign(errors, await endpointErrors(url, signer));
    if (Object.keys(errors).length > 0) return invalid(errors);
    Object.assign(api.application, changes);
    return { status: 200, body: api.application };
  }

  function commands(path: string, query: string, given: Json[] | null): PlannedAnswer {
    const [, id, guild = 'global'] = COMMANDS.exec(path) ?? [];
    if (!id) return { status: 404, body: { message: '404: Not Found', code: 0 } };
    if (id !== api.application.id) return { status: 403, body: { message: 'Missing Access', code: 50001 } };
    if (given) {
      const errors = errorsOfCommands(given, Object.keys(api.application.integration_types_config).map(Number));
      if (Object.keys(errors).length > 0) return invalid(errors);
      api.commands.set(guild, given);
    }
    const returned = commandsAsReturned(
      api.commands.get(guild) ?? [],
      id,
      guild,
      query.includes('with_localizations=true'),
    );
    return { status: 200, body: returned };
  }

  return api;
}

function invalid(errors: object): PlannedAnswer {
  return { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors } };
}
