import { setTimeout } from 'node:timers/promises';

/** An isolate's memory as V8 counts it, in MB. */
export interface Heap {
  /** In use after garbage collection, including what objects keep outside the heap. */
  used: number;
  /** Reserved from the system. */
  reserved: number;
}

const BYTES_IN_MB = 1e6;
const BETWEEN_PINGS_MS = 50;

/**
 * Collects a Worker's garbage and measures its heap.
 * @param inspector the address of Miniflare's inspector
 * @param ping sends the Worker a request, because an isolate collects garbage only when it has work
 */
export async function heapOf(inspector: URL, ping: () => Promise<unknown>): Promise<Heap> {
  const socket = await openInspector(inspector);
  try {
    let isCollected = false;
    const collecting = send(socket, 1, 'HeapProfiler.collectGarbage').finally(() => (isCollected = true));
    // The isolate collects between requests, some time after the command arrives.
    while (!isCollected) await Promise.race([collecting, ping().then(() => setTimeout(BETWEEN_PINGS_MS))]);
    const {
      usedSize = 0,
      totalSize = 0,
      embedderHeapUsedSize = 0,
      backingStorageSize = 0,
    } = await send<Record<string, number>>(socket, 2, 'Runtime.getHeapUsage');
    const outside = embedderHeapUsedSize + backingStorageSize;
    return { used: (usedSize + outside) / BYTES_IN_MB, reserved: (totalSize + outside) / BYTES_IN_MB };
  } finally {
    socket.close();
  }
}

/**
 * Connects to the inspector of a Worker's isolate.
 * @param inspector the address of Miniflare's inspector
 * @throws Error if it does not answer
 */
export async function openInspector(inspector: URL): Promise<WebSocket> {
  const address = await addressOf(inspector);
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`The inspector does not answer at ${address}.`));
  });
  return socket;
}

/** The address of the Worker's own isolate. The others are Miniflare's, which simulate KV and the network. */
async function addressOf(inspector: URL): Promise<string> {
  const listed = await fetch(new URL('/json/list', inspector.href.replace(/^ws/, 'http')));
  const targets = (await listed.json()) as { id: string; webSocketDebuggerUrl: string }[];
  const target = targets.find(({ id }) => id.startsWith('core:user:'));
  if (!target) throw new Error("The inspector does not list the Worker's isolate.");
  return target.webSocketDebuggerUrl;
}

/**
 * Sends one command and returns its result.
 * @param id a different number for each command over a connection
 * @throws Error if the inspector rejects it
 */
export function send<Result>(socket: WebSocket, id: number, method: string, params: object = {}): Promise<Result> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data));
      if (message.id !== id) return;
      if (message.error) reject(new Error(`${method}: ${message.error.message}`));
      else resolve(message.result);
    });
    socket.send(JSON.stringify({ id, method, params }));
  });
}
