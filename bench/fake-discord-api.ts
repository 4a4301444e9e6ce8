import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { LOOPBACK } from '../scripts/port.ts';

/** A server in place of Discord's API, for implementations that post their replies to it. */
export interface FakeDiscordApi {
  /** Replaces `https://discord.com/api/v10`. */
  origin: string;
  /** Waits for the reply to an interaction. */
  postedReply(id: string): Promise<string>;
  stop(): Promise<void>;
}

/** Listens on any free port, reachable from this machine only. */
export async function startFakeDiscordApi(): Promise<FakeDiscordApi> {
  const posted = new Map<string, string>();
  const waiting = new Map<string, (body: string) => void>();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    response.writeHead(204).end();
    // /interactions/<id>/<token>/callback
    const id = request.url?.split('/')[2] ?? '';
    const resolve = waiting.get(id);
    if (resolve) resolve(body);
    else posted.set(id, body);
    waiting.delete(id);
  });
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  return {
    origin: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`,
    postedReply(id) {
      const body = posted.get(id);
      posted.delete(id);
      return body === undefined ? new Promise((resolve) => waiting.set(id, resolve)) : Promise.resolve(body);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
