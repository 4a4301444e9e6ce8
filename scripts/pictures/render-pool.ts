/** Renders on every core, in a pool of threads. They start with the first picture and do not keep the process running. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Looks, Png } from './render-png.ts';

/** A message to a thread. */
export interface ToRender {
  id: number;
  svgs: Looks;
}

/** Its answer. */
export interface Rendered {
  id: number;
  pngs: Png[] | null;
  fault: unknown;
}

interface Thread {
  worker: Worker;
  jobs: Map<number, { resolve: (pngs: Png[]) => void; reject: (fault: unknown) => void }>;
}

export const THREADS = availableParallelism();
/** Of a thread, in MB. A picture's garbage is collected soon, because the renderer's pixels wait for it. */
const MEMORY = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 };

const threads: Thread[] = [];
let rendered = 0;

/** The PNG of each look, from the thread with the fewest to do. @throws Error if they cannot be rendered */
export function renderedInPool(svgs: Looks): Promise<Png[]> {
  if (threads.length < THREADS) threads.push(startThread());
  const thread = threads.reduce((least, one) => (one.jobs.size < least.jobs.size ? one : least));
  const id = rendered++;
  return new Promise<Png[]>((resolve, reject) => {
    thread.jobs.set(id, { resolve, reject });
    thread.worker.ref();
    thread.worker.postMessage({ id, svgs } satisfies ToRender);
  });
}

function startThread(): Thread {
  const worker = new Worker(new URL('render-worker.ts', import.meta.url), { resourceLimits: MEMORY, execArgv: [] });
  const thread: Thread = { worker, jobs: new Map() };
  worker.on('message', ({ id, pngs, fault }: Rendered) => {
    const job = thread.jobs.get(id);
    thread.jobs.delete(id);
    if (thread.jobs.size === 0) worker.unref();
    if (pngs) job?.resolve(pngs);
    else job?.reject(fault);
  });
  worker.on('error', (fault) => {
    threads.splice(threads.indexOf(thread), 1);
    for (const job of thread.jobs.values()) job.reject(fault);
  });
  worker.unref();
  return thread;
}
