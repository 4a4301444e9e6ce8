/** A thread that renders SVGs as PNGs. */
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { renderPng } from './render-png.ts';
import type { Rendered, ToRender } from './render-pool.ts';

parentPort?.on('message', async ({ id, svg }: ToRender) => {
  // The renderer frees the pixels of the picture before this one between two turns of the event loop.
  await setImmediate();
  parentPort?.postMessage({ id, ...attempt(svg) } satisfies Rendered);
});

function attempt(svg: string): Pick<Rendered, 'png' | 'fault'> {
  try {
    return { png: renderPng(svg), fault: null };
  } catch (fault) {
    return { png: null, fault };
  }
}
