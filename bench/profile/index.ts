/** Profiles warm `/ward` requests, to see where their CPU goes. */
import { newSigner, type Signer } from '../../playground/signer.ts';
import { ensureBuilt } from '../../scripts/build.ts';
import { bundleOf } from '../bundle.ts';
import { startFakeDiscordApi } from '../fake-discord-api.ts';
import { type BenchEnvironment, startImplementation } from '../implementation-worker.ts';
import { type Implementation, PROFILED } from '../implementations.ts';
import { openInspector, send } from '../inspector.ts';
import { applyLoad } from '../load.ts';
import { markdownTable } from '../report/format.ts';
import { machineLine } from '../report/machine.ts';
import { wardRequests } from '../signed-requests.ts';
import { AT_ONCE } from '../warm-rounds.ts';
import { type CpuProfile, type SelfTime, selfTimes } from './self-times.ts';

const WARM_UP = 3000;
const REQUESTS = 6000;
const SAMPLE_EVERY_US = 100;
const FUNCTIONS = 25;
const EXPLANATION =
  `${REQUESTS} warm requests for \`/ward\`, ${AT_ONCE} at once. A function's own time includes what workerd does for it, ` +
  "such as the check of a signature. workerd's own work on HTTP is not included.";

/**
 * Starts the limit and the bot, not minified, asks each for the same ward again and again, and samples what its isolate
 * does.
 * @returns the functions with the most time of their own, in Markdown
 * @throws Error if one does not start or answer
 */
export async function profileWard(): Promise<string> {
  await ensureBuilt();
  const [signer, discord] = await Promise.all([newSigner(), startFakeDiscordApi()]);
  const environment = { publicKey: signer.publicKey, discord };
  try {
    const reports: string[] = [];
    for (const implementation of PROFILED) {
      const times = await timesOf(implementation, signer, environment);
      reports.push(`### ${implementation.name}`, profileReport(times, REQUESTS));
    }
    return [machineLine(new Date()), EXPLANATION, ...reports].join('\n\n');
  } finally {
    await discord.stop();
  }
}

async function timesOf(
  implementation: Implementation,
  signer: Signer,
  environment: BenchEnvironment,
): Promise<SelfTime[]> {
  const bundle = await bundleOf(implementation);
  const worker = await startImplementation(implementation, bundle, environment, undefined, true);
  try {
    await worker.fillKv();
    await applyLoad(worker, await wardRequests(signer, WARM_UP), AT_ONCE);
    const requests = await wardRequests(signer, REQUESTS);
    if (!worker.inspector) throw new Error(`${implementation.name} was started without an inspector.`);
    const socket = await openInspector(worker.inspector);
    await send(socket, 1, 'Profiler.enable');
    await send(socket, 2, 'Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
    await send(socket, 3, 'Profiler.start');
    await applyLoad(worker, requests, AT_ONCE);
    const { profile } = await send<{ profile: CpuProfile }>(socket, 4, 'Profiler.stop');
    socket.close();
    return selfTimes(profile, bundle.modules[0]?.contents ?? '');
  } finally {
    await worker.stop();
  }
}

/** @param times of all requests, in µs */
export function profileReport(times: readonly SelfTime[], requests: number): string {
  const total = times.reduce((sum, { self }) => sum + self, 0);
  const rows = times
    .slice(0, FUNCTIONS)
    .map(({ name, file, self }) => [
      `\`${name}\``,
      file,
      (self / requests).toFixed(1),
      `${((self / total) * 100).toFixed(1)}%`,
    ]);
  return [
    `The isolate worked for ${(total / requests).toFixed(0)} µs a request.`,
    markdownTable(['function', 'file', 'µs of its own', 'part'], rows),
  ].join('\n\n');
}
