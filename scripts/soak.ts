/**
 * `npm run soak [-- minutes]`: sends the built Worker in workerd a mix of requests at full speed, for ten minutes by
 * default. Fails on a wrong answer, a fault in the log, or memory that keeps growing.
 */
import { newSigner } from '../playground/signer.ts';
import { counted } from '../src/render/numbers.ts';
import { ensureBuilt } from './build.ts';
import { runScript, UsageError } from './command-line.ts';
import { growthOf, nearestRank, workerMemory } from './soak/memory.ts';
import { requestMix, type SoakRequest } from './soak/requests.ts';
import { startWorker } from './worker.ts';

/** Requests in flight at a time. */
const CONCURRENCY = 8;
const SAMPLE_EVERY_MS = 1000;
/** More growth than this, in MB, is a leak; less is normal for a garbage-collected heap. */
const MAX_GROWTH_MB = 32;
/** In a shorter run, the caches are still filling. */
const LEAST_MINUTES = 2;

const COMMAND_LINE = {
  command: 'npm run soak',
  usage: '[<minutes>]',
  summary: `Sends the built Worker a mix of requests at full speed, for ten minutes by default.
Fails on a wrong answer, a fault in the log, or, in two minutes or more, memory that keeps growing.`,
  maxArguments: 1,
};

/** What a soak measured. */
interface Measurements {
  /** How often each error occurred. */
  errors: Map<string, number>;
  /** In milliseconds, one per request. */
  durations: number[];
  /** In MB, one per second. */
  memory: number[];
  /** Lines of the log that report a fault. */
  faults: string[];
}

await runScript(COMMAND_LINE, async (_, [given = '10']) => {
  const minutes = Number(given);
  if (!(minutes > 0)) throw new UsageError(`"${given}" is not a number of minutes above 0.`);
  const measured = await soak(minutes);
  return report(measured, minutes);
});

async function soak(minutes: number): Promise<Measurements> {
  await ensureBuilt();
  const signer = await newSigner();
  const measured: Measurements = { errors: new Map(), durations: [], memory: [], faults: [] };
  const log = (line: string) => void (line.includes('fault') && measured.faults.push(line));
  const worker = await startWorker({ publicKey: signer.publicKey, port: 0, log });
  const mix = requestMix(signer);
  const deadline = Date.now() + minutes * 60_000;
  const keepSending = async (first: number) => {
    for (let index = first; Date.now() < deadline; index++) {
      await send(mix[index % mix.length] as SoakRequest, worker.origin, measured);
    }
  };
  console.log(`${counted(minutes, 'minute')}, ${CONCURRENCY} requests at a time, ${mix.length} kinds`);
  const sampling = setInterval(async () => {
    const now = await workerMemory();
    if (now !== null) measured.memory.push(now);
  }, SAMPLE_EVERY_MS);
  await Promise.all(Array.from({ length: CONCURRENCY }, (_, index) => keepSending(index)));
  clearInterval(sampling);
  await worker.stop();
  return measured;
}

async function send(
  { path, init, status, answer }: SoakRequest,
  origin: string,
  { errors, durations }: Measurements,
): Promise<void> {
  const countError = (message: string) => errors.set(message, (errors.get(message) ?? 0) + 1);
  const request = await init();
  const started = performance.now();
  try {
    const response = await fetch(origin + path, request);
    await response.arrayBuffer();
    durations.push(performance.now() - started);
    const answered = response.headers.get('X-Returning-Officer-Answer') ?? undefined;
    if (response.status !== status || answered !== answer)
      countError(`${path}: ${response.status} ${answered}, not ${status} ${answer}`);
  } catch (cause) {
    countError(`${path}: ${cause}`);
  }
}

/** Prints the measurements. @returns the exit code */
function report({ errors, durations, memory, faults }: Measurements, minutes: number): number {
  const errorCount = [...errors.values()].reduce((sum, times) => sum + times, 0);
  const growth = growthOf(memory);
  const ms = (part: number) => `${nearestRank(durations, part).toFixed(1)} ms`;
  console.log(`requests  ${durations.length}, ${Math.round(durations.length / (minutes * 60))} a second`);
  console.log(`errors    ${errorCount}, faults in the log ${faults.length}`);
  console.log(`took      p50 ${ms(0.5)}, p99 ${ms(0.99)}, longest ${ms(1)}`);
  const isLong = minutes >= LEAST_MINUTES;
  if (memory.length === 0) console.log('memory    not measured: the run was too short, or this system has no /proc');
  else {
    const every = Math.max(1, Math.floor(memory.length / 10));
    const allowed = isLong ? `at most ${MAX_GROWTH_MB} allowed` : `not judged in less than ${LEAST_MINUTES} minutes`;
    const samples = memory.filter((_, index) => index % every === 0).map((mb) => mb.toFixed(0));
    console.log(`memory    ${samples.join(' ')} MB; growth ${growth.toFixed(1)} MB, ${allowed}`);
  }
  for (const [message, times] of errors) console.error(`${times} times ${message}`);
  for (const line of faults.slice(0, 5)) console.error(line);
  if (errorCount > 0 || faults.length > 0 || (isLong && growth > MAX_GROWTH_MB) || durations.length === 0) return 1;
  return 0;
}
