/**
 * `npm run soak [-- minutes]`: sends the built Worker in workerd a mix of requests at full speed, for ten minutes by
 * default. Fails on a wrong answer, a fault in the log, or memory that keeps growing.
 */
import { newSigner } from '../playground/signer.ts';
import { ensureBuilt } from './build.ts';
import { growthOf, nearestRank, workerMemory } from './soak/memory.ts';
import { requestMix, type SoakRequest } from './soak/requests.ts';
import { startWorker } from './worker.ts';

/** Requests in flight at a time. */
const CONCURRENCY = 8;
const SAMPLE_EVERY_MS = 1000;
/** More growth than this, in MB, is a leak; less is normal for a garbage-collected heap. */
const MAX_GROWTH_MB = 32;

const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) throw new RangeError('Usage: npm run soak -- [minutes]');

await ensureBuilt();
const signer = await newSigner();
const faults: string[] = [];
const log = (line: string) => void (line.includes('fault') && faults.push(line));
const worker = await startWorker({ publicKey: signer.publicKey, port: 0, log });
const mix = requestMix(signer);
const errors = new Map<string, number>();
const durations: number[] = [];
const memory: number[] = [];

const deadline = Date.now() + minutes * 60_000;
console.log(`${minutes} minutes, ${CONCURRENCY} requests at a time, ${mix.length} kinds`);
const sampling = setInterval(async () => {
  const now = await workerMemory();
  if (now !== null) memory.push(now);
}, SAMPLE_EVERY_MS);
await Promise.all(Array.from({ length: CONCURRENCY }, (_, index) => keepSending(index)));
clearInterval(sampling);
await worker.stop();
report();

async function keepSending(first: number): Promise<void> {
  for (let index = first; Date.now() < deadline; index++) await send(mix[index % mix.length] as SoakRequest);
}

async function send({ path, init, status, answer }: SoakRequest): Promise<void> {
  const request = await init();
  const started = performance.now();
  try {
    const response = await fetch(worker.origin + path, request);
    await response.arrayBuffer();
    durations.push(performance.now() - started);
    const answered = response.headers.get('X-Returning-Officer-Answer') ?? undefined;
    if (response.status !== status || answered !== answer)
      countError(`${path}: ${response.status} ${answered}, not ${status} ${answer}`);
  } catch (cause) {
    countError(`${path}: ${cause}`);
  }
}

function countError(message: string): void {
  errors.set(message, (errors.get(message) ?? 0) + 1);
}

function report(): void {
  const errorCount = [...errors.values()].reduce((sum, times) => sum + times, 0);
  const growth = growthOf(memory);
  const ms = (part: number) => `${nearestRank(durations, part).toFixed(1)} ms`;
  console.log(`requests  ${durations.length}, ${Math.round(durations.length / (minutes * 60))} a second`);
  console.log(`errors    ${errorCount}, faults in the log ${faults.length}`);
  console.log(`took      p50 ${ms(0.5)}, p99 ${ms(0.99)}, longest ${ms(1)}`);
  if (memory.length === 0) console.log('memory    not measured: this system has no /proc');
  else {
    const every = Math.max(1, Math.floor(memory.length / 10));
    const samples = memory.filter((_, index) => index % every === 0).map((mb) => mb.toFixed(0));
    console.log(`memory    ${samples.join(' ')} MB; growth ${growth.toFixed(1)} MB, at most ${MAX_GROWTH_MB} allowed`);
  }
  for (const [message, times] of errors) console.error(`${times} times ${message}`);
  for (const line of faults.slice(0, 5)) console.error(line);
  if (errorCount > 0 || faults.length > 0 || growth > MAX_GROWTH_MB || durations.length === 0) process.exitCode = 1;
}
