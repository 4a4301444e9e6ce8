/** Cold starts: from the start of a new process to its first answer. */
import path from 'node:path';
import type { Signer } from '../playground/signer.ts';
import type { Bundle } from './bundle.ts';
import { Connection } from './connection.ts';
import { type BenchEnvironment, startImplementation } from './implementation-worker.ts';
import type { Implementation } from './implementations.ts';
import { replyTo, withDeadline } from './load.ts';
import { wardRequests } from './signed-requests.ts';
import { cpuMilliseconds } from './workerd-process.ts';

export interface BundledImplementation {
  implementation: Implementation;
  bundle: Bundle;
}

export interface ColdStartTimes {
  /** Until the answer, in ms. */
  elapsed: number;
  /** CPU of the process until then, in ms. */
  cpu: number;
}

/** The cold starts of each implementation, in order, by its name. */
export type ColdStarts = ReadonlyMap<string, readonly ColdStartTimes[]>;

/** Measures cold starts of implementations in turn. */
export class ColdStartTimer {
  readonly starts: Map<string, ColdStartTimes[]>;
  readonly #bundles: readonly BundledImplementation[];
  readonly #signer: Signer;
  readonly #environment: BenchEnvironment;
  readonly #folder: string;

  /** @param folder for the KV namespaces */
  constructor(
    bundles: readonly BundledImplementation[],
    signer: Signer,
    environment: BenchEnvironment,
    folder: string,
  ) {
    this.#bundles = bundles;
    this.#signer = signer;
    this.#environment = environment;
    this.#folder = folder;
    this.starts = new Map(bundles.map(({ implementation }) => [implementation.name, []]));
  }

  /** Fills each KV namespace on disk. */
  async fillKv(): Promise<void> {
    for (const { implementation, bundle } of this.#bundles) {
      const worker = await startImplementation(
        implementation,
        bundle,
        this.#environment,
        this.#storageOf(implementation),
      );
      await worker.fillKv().finally(worker.stop);
    }
  }

  /** Starts each implementation once. @param names the implementations to start; by default all */
  async startEach(names?: ReadonlySet<string>): Promise<void> {
    for (const { implementation, bundle } of this.#bundles) {
      if (names && !names.has(implementation.name)) continue;
      const storage = this.#storageOf(implementation);
      const start = await startOnce(implementation, bundle, this.#signer, this.#environment, storage);
      this.starts.get(implementation.name)?.push(start);
    }
  }

  #storageOf({ name }: Implementation): string {
    return path.join(this.#folder, name.replaceAll(/\W/g, '-'));
  }
}

async function startOnce(
  implementation: Implementation,
  bundle: Bundle,
  signer: Signer,
  environment: BenchEnvironment,
  storage: string,
): Promise<ColdStartTimes> {
  const requests = await wardRequests(signer, 1);
  const started = performance.now();
  const worker = await startImplementation(implementation, bundle, environment, storage);
  try {
    const connection = await Connection.open(worker.port);
    for (const request of requests) await withDeadline(replyTo(worker, connection, request), implementation.name);
    connection.close();
    return { elapsed: performance.now() - started, cpu: cpuMilliseconds(worker.pid) };
  } finally {
    await worker.stop();
  }
}
