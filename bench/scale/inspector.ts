import { setTimeout } from 'node:timers/promises';

/** What V8 itself says of an isolate's memory, in MB. */
export interface Heap {
  /** In use once garbage is collected, with what its objects keep outside of the heap. */
  used: number;
  /** Held from the system for it. */
  held: number;
}

const BYTES_IN_MB = 1e6;
const BETWEEN_PINGS_MS = 50;

/**
 * Collects the garbage of a Worker's isolate and weighs what is left.
 * @param inspector where Miniflare's inspector listens
 * @param ping asks the Worker something: the isolate collects garbage once it has something to do
 */
export async function heapOf(inspector: URL, ping: () => Promise<unknown>): Promise<Heap> {
  const socket = await openSocket(await addressOf(inspector));
  try {
    let isCollected = false;
    const collecting = said(socket, 1, 'HeapProfiler.collectGarbage').finally(() => (isCollected = true));
    // It does so between requests, and only once it has heard of it.
    while (!isCollected) await Promise.race([collecting, ping().then(() => setTimeout(BETWEEN_PINGS_MS))]);
    const {
      usedSize = 0,
      totalSize = 0,
      embedderHeapUsedSize = 0,
      backingStorageSize = 0,
    } = await said(socket, 2, 'Runtime.getHeapUsage');
    const outside = embedderHeapUsedSize + backingStorageSize;
    return { used: (usedSize + outside) / BYTES_IN_MB, held: (totalSize + outside) / BYTES_IN_MB };
  } finally {
    socket.close();
  }
}

/** The Worker's own isolate; the others are those of Miniflare, which plays KV and the network. */
async function addressOf(inspector: URL): Promise<string> {
  const listed = await fetch(new URL('/json/list', inspector.href.replace(/^ws/, 'http')));
  const targets = (await listed.json()) as { id: string; webSocketDebuggerUrl: string }[];
  const target = targets.find(({ id }) => id.startsWith('core:user:'));
  if (!target) throw new Error('The inspector lists no isolate of the Worker.');
  return target.webSocketDebuggerUrl;
}

async function openSocket(address: string): Promise<WebSocket> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`No inspector answers at ${address}.`));
  });
  return socket;
}

/** The result of one command. @throws Error where the inspector refuses it */
function said(socket: WebSocket, id: number, method: string): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data));
      if (message.id !== id) return;
      if (message.error) reject(new Error(`${method}: ${message.error.message}`));
      else resolve(message.result);
    });
    socket.send(JSON.stringify({ id, method }));
  });
}
