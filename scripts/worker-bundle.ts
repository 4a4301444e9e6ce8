/** Bundles the Worker in memory, as it is uploaded. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { ENTRY, ROOT } from './bundle.ts';

/** One module of the Worker. */
export interface WorkerModule {
  /** Its file name, by which other modules import it. */
  name: string;
  bytes: Uint8Array;
  /** The length of what each source file contributes, before it is minified. */
  sources: ReadonlyMap<string, number>;
  /** The modules that are loaded with it. */
  imports: readonly string[];
}

/**
 * Data as text that is parsed when the module is first imported: a string takes less time to compile than an object of
 * the same size.
 */
const DATA_AS_TEXT: Plugin = {
  name: 'data as text',
  load: {
    filter: { id: /[\\/]data[\\/].*\.json$/ },
    async handler(file) {
      const text = JSON.stringify(JSON.parse(await readFile(file, 'utf8')));
      return { code: `export default JSON.parse(${JSON.stringify(text)});`, moduleType: 'js' };
    },
  },
};

const INDEX = path.join(ROOT, 'src/index.ts');
/** The command that is used most: all that it needs is in one module. */
const WARD = path.join(ROOT, 'src/commands/ward.ts');

/**
 * Bundles the Worker. What `/ward` needs is one module besides the entry, because each module takes time to load; every
 * other dynamic import has a module of its own for what it needs besides.
 * @returns the modules, the entry first
 * @throws Error if bundling fails
 */
export async function bundleWorker(): Promise<WorkerModule[]> {
  const bundle = await rolldown({
    cwd: ROOT,
    input: { [path.parse(ENTRY).name]: INDEX },
    resolve: { conditionNames: ['workerd', 'worker', 'browser', 'import'] },
    external: /^cloudflare:/,
    tsconfig: path.join(ROOT, 'src/tsconfig.json'),
    logLevel: 'silent',
    plugins: [DATA_AS_TEXT],
  });
  const core = new Set<string>();
  const { output } = await bundle.generate({
    format: 'esm',
    minify: true,
    entryFileNames: ENTRY,
    chunkFileNames: `[name]-[hash]${path.extname(ENTRY)}`,
    codeSplitting: {
      groups: [
        {
          debugName: 'core',
          name(id, context) {
            // Which module imports which is known only now, when the first is given its group.
            if (core.size === 0) {
              core.add(INDEX).add(WARD);
              for (const one of core)
                for (const imported of context.getModuleInfo(one)?.importedIds ?? []) core.add(imported);
            }
            return core.has(id) ? 'core' : null;
          },
        },
      ],
    },
  });
  await bundle.close();
  return output
    .filter((one) => one.type === 'chunk')
    .map(({ fileName: name, code, imports, modules }) => ({
      name,
      bytes: Buffer.from(code),
      imports,
      sources: new Map(
        Object.entries(modules).map(([file, { renderedLength }]) => [
          path.relative(ROOT, file).replaceAll(path.sep, '/'),
          renderedLength,
        ]),
      ),
    }))
    .toSorted((a, b) => Number(b.name === ENTRY) - Number(a.name === ENTRY));
}
