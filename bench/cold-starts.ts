/** Cold starts: from the start of a new process to its first answer. */
import path from 'node:path';
import type { Signer } from '../playground/signer.ts';
import type { Bundle } from './bundle.ts';
import { Connection } from './connection.ts';
import { type BenchEnvironment, startImplementation } from './implementation-worker.ts';
import type { Implementation } from './implementations.ts';
import { replyTo, withDeadline } from './load.ts';
import { wardRequests } from './signed-requests.ts';
import { inTemporaryFolder } from './temporary-folder.ts';
import { cpuMilliseconds } from './workerd-process.ts';

export interface ColdStartTimes {
  /** Until the answer, in ms. */
  elapsed: number;
  /** CPU of the process until then, in ms. */
  cpu: number;
}

/** The cold starts of each implementation, in order, by its name. */
export type ColdStarts = ReadonlyMap<string, readonly ColdStartTimes[]>;

/** Starts each implementation several times, in turn. Their KV namespaces are filled on disk beforehand. */
export function measureColdStarts(
  implementations: readonly { implementation: Implementation; bundle: Bundle }[],
  signer: Signer,
  environment: BenchEnvironment,
  times: number,
): Promise<ColdStarts> {
  return inTemporaryFolder(async (folder) => {
    const storageOf = ({ name }: Implementation) => path.join(folder, name.replaceAll(/\W/g, '-'));
    const starts = new Map<string, ColdStartTimes[]>();
    for (const { implementation, bundle } of implementations) {
      const worker = await startImplementation(implementation, bundle, environment, storageOf(implementation));
      await worker.fillKv().finally(worker.stop);
      starts.set(implementation.name, []);
    }
    for (let round = 0; round < times; round++) {
      for (const { implementation, bundle } of implementations) {
        const start = await startOnce(implementation, bundle, signer, environment, storageOf(implementation));
        starts.get(implementation.name)?.push(start);
      }
    }
    return starts;
  });
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
