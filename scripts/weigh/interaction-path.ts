import { gzipSync } from 'node:zlib';
import type { WorkerModule } from '../worker-bundle.ts';

/** The modules that a command loads: the entry, the command's own, and what they share. Neither data nor pages. */
export function interactionPath(modules: readonly WorkerModule[], command: string): WorkerModule[] {
  return loadedFor(['src/index.ts', `src/commands/${command}.ts`], modules);
}

/** The entry and the modules with these sources, and all that they import. @throws Error if a source is in no module */
export function loadedFor(sources: readonly string[], modules: readonly WorkerModule[]): WorkerModule[] {
  const roots = sources.map((source) => {
    const found = modules.find((module) => module.sources.has(source));
    if (!found) throw new Error(`The bundle has no module with ${source}.`);
    return found;
  });
  const loaded = new Set([...modules.slice(0, 1), ...roots]);
  for (const { imports } of loaded) for (const module of modules) if (imports.includes(module.name)) loaded.add(module);
  return [...loaded];
}

/** The size of modules in bytes, compressed together, as they are uploaded. */
export function sizeOf(modules: readonly WorkerModule[]): { minified: number; gzip: number } {
  const bytes = Buffer.concat(modules.map((module) => module.bytes));
  return { minified: bytes.length, gzip: gzipSync(bytes).length };
}
