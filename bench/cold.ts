/** The cold part: from the start of a fresh process to its first right answer. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Signer } from '../playground/signer.ts';
import { wardAsks } from './asks.ts';
import type { Bundle } from './bundle.ts';
import type { Candidate } from './candidates.ts';
import { Connection } from './connection.ts';
import { inTime } from './deadline.ts';
import { answered } from './load.ts';
import { processorTime } from './processor-time.ts';
import { pairsOf } from './seed.ts';
import { type Surroundings, startCandidate } from './workerd.ts';

/** One start. */
export interface Start {
  /** Until the answer, in ms. */
  took: number;
  /** What the process had cost by then, in ms of one core. */
  cost: number;
}

/** The starts of each candidate, in order, by its name. */
export type Starts = ReadonlyMap<string, readonly Start[]>;

/**
 * Starts every candidate as often as asked for, one after the other, each round in the same order. The KV namespace
 * stands filled on disk beforehand.
 */
export async function coldStarts(
  candidates: readonly { candidate: Candidate; bundle: Bundle }[],
  signer: Signer,
  surroundings: Surroundings,
  times: number,
): Promise<Starts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  const storageOf = ({ name }: Candidate) => path.join(folder, name.replaceAll(/\W/g, '-'));
  const starts = new Map<string, Start[]>();
  try {
    for (const { candidate, bundle } of candidates) {
      const filled = await startCandidate(candidate, bundle, surroundings, storageOf(candidate));
      await filled.put(await pairsOf(candidate.kv)).finally(filled.stop);
      starts.set(candidate.name, []);
    }
    for (let round = 0; round < times; round++) {
      for (const { candidate, bundle } of candidates) {
        const start = await startOnce(candidate, bundle, signer, surroundings, storageOf(candidate));
        starts.get(candidate.name)?.push(start);
      }
    }
    return starts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function startOnce(
  candidate: Candidate,
  bundle: Bundle,
  signer: Signer,
  surroundings: Surroundings,
  storage: string,
): Promise<Start> {
  const asks = await wardAsks(signer, 1);
  const started = performance.now();
  const running = await startCandidate(candidate, bundle, surroundings, storage);
  try {
    const connection = await Connection.open(running.port);
    for (const ask of asks) await inTime(answered(running, connection, ask), candidate.name);
    connection.close();
    return { took: performance.now() - started, cost: processorTime(running.pid) / 1000 };
  } finally {
    await running.stop();
  }
}
