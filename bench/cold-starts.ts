/** Cold starts: from the start of a new process to its first answer. */
import path from 'node:path';
import type { Signer } from '../playground/signer.ts';
import type { Bundle } from './bundle.ts';
import { type BenchEnvironment, startCandidate } from './candidate-worker.ts';
import type { Candidate } from './candidates.ts';
import { Connection } from './connection.ts';
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

/** The cold starts of each candidate, in order, by its name. */
export type ColdStarts = ReadonlyMap<string, readonly ColdStartTimes[]>;

/** Starts each candidate several times. The candidates take turns. Their KV namespaces are filled on disk beforehand. */
export function measureColdStarts(
  candidates: readonly { candidate: Candidate; bundle: Bundle }[],
  signer: Signer,
  environment: BenchEnvironment,
  times: number,
): Promise<ColdStarts> {
  return inTemporaryFolder(async (folder) => {
    const storageOf = ({ name }: Candidate) => path.join(folder, name.replaceAll(/\W/g, '-'));
    const starts = new Map<string, ColdStartTimes[]>();
    for (const { candidate, bundle } of candidates) {
      const worker = await startCandidate(candidate, bundle, environment, storageOf(candidate));
      await worker.fillKv().finally(worker.stop);
      starts.set(candidate.name, []);
    }
    for (let round = 0; round < times; round++) {
      for (const { candidate, bundle } of candidates) {
        const start = await startOnce(candidate, bundle, signer, environment, storageOf(candidate));
        starts.get(candidate.name)?.push(start);
      }
    }
    return starts;
  });
}

async function startOnce(
  candidate: Candidate,
  bundle: Bundle,
  signer: Signer,
  environment: BenchEnvironment,
  storage: string,
): Promise<ColdStartTimes> {
  const requests = await wardRequests(signer, 1);
  const started = performance.now();
  const worker = await startCandidate(candidate, bundle, environment, storage);
  try {
    const connection = await Connection.open(worker.port);
    for (const request of requests) await withDeadline(replyTo(worker, connection, request), candidate.name);
    connection.close();
    return { elapsed: performance.now() - started, cpu: cpuMilliseconds(worker.pid) };
  } finally {
    await worker.stop();
  }
}
