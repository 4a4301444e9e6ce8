import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';

/** A version of the Worker that wrangler uploaded. */
export interface UploadedVersion {
  id: string;
  annotations: Record<string, string>;
  /** Variables and secrets, by name. */
  texts: Record<string, string>;
  /** The objects' classes that it has, and those of other Workers that it is bound to, as `name: class of script`. */
  objects: Record<string, string>;
  /** The last migration of its objects. */
  migration?: string | undefined;
}

interface Metadata {
  main_module: string;
  compatibility_date: string;
  compatibility_flags: string[];
  annotations?: Record<string, string>;
  bindings: { name: string; type: string; text?: string; class_name?: string; script_name?: string }[];
  migrations?: { new_tag: string; steps: object[] };
}

/** @param form wrangler's request: metadata, and each module as a file */
export function metadataOf(form: FormData): Metadata {
  return JSON.parse(String(form.get('metadata')));
}

export function uploadedVersion({ bindings, annotations = {} }: Metadata, number: number): UploadedVersion {
  const texts = bindings.flatMap(({ name, text }) => (text === undefined ? [] : [[name, text]]));
  const objects = bindings.flatMap(({ name, class_name, script_name }) =>
    class_name ? [[name, script_name ? `${class_name} of ${script_name}` : class_name]] : [],
  );
  return {
    id: `version-${number}`,
    annotations,
    texts: Object.fromEntries(texts),
    objects: Object.fromEntries(objects),
  };
}

/** Runs the uploaded Worker in workerd, always at the same address. */
export class UploadedWorker {
  readonly origin: string;
  readonly #port: number;
  #running: Miniflare | null = null;
  #uploads = 0;

  private constructor(port: number) {
    this.#port = port;
    this.origin = `http://127.0.0.1:${port}`;
  }

  /** Reserves a free port, so that the address is known before the first upload. */
  static async reserve(): Promise<UploadedWorker> {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
    await new Promise((resolve) => server.close(resolve));
    return new UploadedWorker(port);
  }

  /** @param form wrangler's request: metadata, and each module as a file */
  async upload(form: FormData, kv: ReadonlyMap<string, Buffer>): Promise<UploadedVersion> {
    const metadata = metadataOf(form);
    const version = uploadedVersion(metadata, this.#uploads + 1);
    const { main_module: main } = metadata;
    const own = metadata.bindings.filter(({ class_name, script_name }) => class_name && !script_name);
    const files = [...form.values()].filter((value) => typeof value !== 'string' && value.type.includes('javascript'));
    const modules = await Promise.all(
      (files as File[]).map(async (file) => ({
        type: 'ESModule' as const,
        path: file.name,
        contents: await file.text(),
      })),
    );
    // Miniflare starts the first module.
    modules.sort((a, b) => Number(b.path === main) - Number(a.path === main));
    await this.stop();
    this.#running = new Miniflare(
      convertV4MiniflareOptions({
        modules,
        compatibilityDate: metadata.compatibility_date,
        compatibilityFlags: metadata.compatibility_flags,
        kvNamespaces: metadata.bindings.filter(({ type }) => type === 'kv_namespace').map(({ name }) => name),
        bindings: version.texts,
        durableObjects: Object.fromEntries(
          own.map(({ name, class_name = '' }) => [name, { className: class_name, useSQLite: true }]),
        ),
        host: '127.0.0.1',
        port: this.#port,
        cf: false,
        log: new Log(LogLevel.ERROR),
        handleStructuredLogs: () => {},
      }),
    );
    await this.#running.ready;
    for (const [key, value] of kv) await this.put(key, value);
    this.#uploads += 1;
    return version;
  }

  /** Writes a pair to the running Worker's KV. */
  async put(key: string, value: Buffer): Promise<void> {
    const namespace = await this.#running?.getKVNamespace('RESULTS');
    await namespace?.put(key, new Uint8Array(value).buffer);
  }

  async stop(): Promise<void> {
    await this.#running?.dispose();
    this.#running = null;
  }
}
