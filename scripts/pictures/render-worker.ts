/** A thread that renders SVGs as PNGs. */
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { type Looks, renderPngs } from './render-png.ts';
import type { Rendered, ToRender } from './render-pool.ts';

parentPort?.on('message', async ({ id, svgs }: ToRender) => {
  // The renderer frees the pixels of the picture before this one between two turns of the event loop.
  await setImmediate();
  parentPort?.postMessage({ id, ...attempt(svgs) } satisfies Rendered);
});

function attempt(svgs: Looks): Pick<Rendered, 'pngs' | 'fault'> {
  try {
    return { pngs: renderPngs(svgs), fault: null };
  } catch (fault) {
    return { pngs: null, fault };
  }
}
