import { gzipSync } from 'node:zlib';
import type { WorkerModule } from '../worker-bundle.ts';

/** The modules that a command loads: the entry, the command's own, and those that they share. Neither data nor pages. */
export function interactionPath(modules: readonly WorkerModule[], command: string): WorkerModule[] {
  const sources = ['src/index.ts', `src/commands/${command}.ts`];
  return loadedBy(
    sources.map((source) => moduleOf(source, modules)),
    modules,
  );
}

/** The module that starts with a source file. @throws Error if there is none */
export function moduleOf(source: string, modules: readonly WorkerModule[]): WorkerModule {
  const found = modules.find(({ entryPoint }) => entryPoint === source);
  if (!found) throw new Error(`The bundle has no module of ${source}.`);
  return found;
}

/** Modules with all that they import. */
export function loadedBy(roots: readonly WorkerModule[], modules: readonly WorkerModule[]): WorkerModule[] {
  const loaded = new Set(roots);
  for (const { imports } of loaded) for (const module of modules) if (imports.includes(module.name)) loaded.add(module);
  return [...loaded];
}

/** The size of modules in bytes, each compressed alone. */
export function sizeOf(modules: readonly WorkerModule[]): { minified: number; gzip: number } {
  return {
    minified: modules.reduce((sum, { bytes }) => sum + bytes.length, 0),
    gzip: modules.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0),
  };
}
