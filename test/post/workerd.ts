/** The built outbox in workerd, with its storage on disk, and ways to kill the process. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { builtModules, POST_BUNDLE } from '../../scripts/bundle.ts';
import { LOOPBACK } from '../../scripts/port.ts';
import { type PostObject, SHARD } from '../../src/post/contract.ts';
import { TOKEN } from './machine.ts';

export interface RunningPost {
  post: PostObject;
  /** The Worker's own address, which nobody can reach when it is deployed. */
  fetch(path: string): Promise<{ status: number }>;
  /** Ends the process at once, as a power cut would. */
  kill(): void;
  /** Waits for the killed process, or ends it. */
  stop(): Promise<void>;
}

/** @param storage the folder of the objects' databases @param api Discord's base address */
export async function startPost(storage: string, api: string): Promise<RunningPost> {
  const others = new Set(workerdProcesses());
  const miniflare = new Miniflare({
    ...convertV4MiniflareOptions({
      name: 'post',
      modules: await builtModules(POST_BUNDLE),
      compatibilityDate: '2026-11-01',
      durableObjects: { POST: { className: 'Post', useSQLite: true } },
      bindings: { DISCORD_TOKEN: TOKEN, DISCORD_API: api },
      host: LOOPBACK,
      cf: false,
      log: new Log(LogLevel.NONE),
      handleStructuredLogs: () => undefined,
    }),
    resourcePersistencePath: storage,
  });
  await miniflare.ready;
  const [pid] = workerdProcesses().filter((one) => !others.has(one));
  if (!pid) throw new Error('workerd did not start.');
  const objects = await miniflare.getDurableObjectNamespace('POST');
  return {
    post: objects.get(objects.idFromName(SHARD)) as unknown as PostObject,
    fetch: (place) => miniflare.dispatchFetch(`https://post.example${place}`),
    kill: () => process.kill(pid, 'SIGKILL'),
    stop: () => miniflare.dispose(),
  };
}

/** Waits until a condition is true. @throws Error after ten seconds */
export async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('It did not happen within ten seconds.');
    await setTimeout(20);
  }
}

/** The processes of workerd that this one started. */
function workerdProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isOurWorkerd(name))
    .map(Number);
}

function isOurWorkerd(pid: string): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, name, parent] = /\((.*)\) \S (\d+)/.exec(stat) ?? [];
    return name === 'workerd' && Number(parent) === process.pid;
  } catch {
    return false;
  }
}
