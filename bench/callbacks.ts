/** Stands in for Discord's API, for those that post their replies to it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Callbacks {
  /** In place of `https://discord.com/api/v10`. */
  origin: string;
  /** The reply that was posted for an interaction, once it is. */
  delivered(id: string): Promise<string>;
  stop(): Promise<void>;
}

/** Listens on this machine alone, at any free port. */
export async function startCallbacks(): Promise<Callbacks> {
  const arrived = new Map<string, string>();
  const awaited = new Map<string, (body: string) => void>();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    response.writeHead(204).end();
    // /interactions/<id>/<token>/callback
    const id = request.url?.split('/')[2] ?? '';
    const resolve = awaited.get(id);
    if (resolve) resolve(body);
    else arrived.set(id, body);
    awaited.delete(id);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delivered(id) {
      const body = arrived.get(id);
      arrived.delete(id);
      return body === undefined ? new Promise((resolve) => awaited.set(id, resolve)) : Promise.resolve(body);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
