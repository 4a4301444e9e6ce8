/**
 * `npm run soak [-- minutes]`: the built Worker in workerd under a mix of requests at full speed, ten minutes unless
 * told otherwise. Fails on any answer that is not the one due, any fault in the log, and memory that keeps growing.
 */
import { newSigner } from '../playground/signer.ts';
import { ensureBuilt } from './build.ts';
import { growthOf, nearestRank, workerMemory } from './soak/memory.ts';
import { requestMix, type SoakRequest } from './soak/requests.ts';
import { startWorker } from './worker.ts';

/** Requests under way at a time. */
const AT_ONCE = 8;
const SAMPLE_EVERY_MS = 1000;
/** Growth beyond this, in MB, is a leak and not the breathing of a heap. */
const MOST_GROWTH_MB = 32;

const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) throw new RangeError('Usage: npm run soak -- [minutes]');

await ensureBuilt();
const signer = await newSigner();
const faults: string[] = [];
const log = (line: string) => void (line.includes('fault') && faults.push(line));
const worker = await startWorker({ publicKey: signer.publicKey, port: 0, log });
const mix = requestMix(signer);
const wrong = new Map<string, number>();
const took: number[] = [];
const memory: number[] = [];

const until = Date.now() + minutes * 60_000;
console.log(`${minutes} minutes, ${AT_ONCE} requests at a time, ${mix.length} kinds`);
const sampling = setInterval(async () => {
  const now = await workerMemory();
  if (now !== null) memory.push(now);
}, SAMPLE_EVERY_MS);
await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => keepAsking(index)));
clearInterval(sampling);
await worker.stop();
report();

async function keepAsking(first: number): Promise<void> {
  for (let index = first; Date.now() < until; index++) await send(mix[index % mix.length] as SoakRequest);
}

async function send({ path, init, status, answer }: SoakRequest): Promise<void> {
  const request = await init();
  const started = performance.now();
  try {
    const response = await fetch(worker.origin + path, request);
    await response.arrayBuffer();
    took.push(performance.now() - started);
    const said = response.headers.get('X-Returning-Officer-Answer') ?? undefined;
    if (response.status !== status || said !== answer)
      count(`${path}: ${response.status} ${said}, not ${status} ${answer}`);
  } catch (cause) {
    count(`${path}: ${cause}`);
  }
}

function count(what: string): void {
  wrong.set(what, (wrong.get(what) ?? 0) + 1);
}

function report(): void {
  const errors = [...wrong.values()].reduce((sum, times) => sum + times, 0);
  const growth = growthOf(memory);
  const ms = (part: number) => `${nearestRank(took, part).toFixed(1)} ms`;
  console.log(`requests  ${took.length}, ${Math.round(took.length / (minutes * 60))} a second`);
  console.log(`errors    ${errors}, faults in the log ${faults.length}`);
  console.log(`took      p50 ${ms(0.5)}, p99 ${ms(0.99)}, longest ${ms(1)}`);
  if (memory.length === 0) console.log('memory    not measured: this system has no /proc');
  else {
    const every = Math.max(1, Math.floor(memory.length / 10));
    const course = memory.filter((_, index) => index % every === 0).map((mb) => mb.toFixed(0));
    console.log(`memory    ${course.join(' ')} MB; growth ${growth.toFixed(1)} MB, at most ${MOST_GROWTH_MB} allowed`);
  }
  for (const [what, times] of wrong) console.error(`${times} times ${what}`);
  for (const line of faults.slice(0, 5)) console.error(line);
  if (errors > 0 || faults.length > 0 || growth > MOST_GROWTH_MB || took.length === 0) process.exitCode = 1;
}
