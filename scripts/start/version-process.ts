/** Runs one version of the Worker and the playground until the process that started it disconnects. */
import type { RunningPlayground } from '../playground.ts';
import type { VersionMessage, VersionOrder } from './version.ts';

let playground: RunningPlayground | undefined;

// Ctrl-C reaches this process too, but the one that started it decides when this one ends.
process.on('SIGINT', () => {});
process.on('disconnect', async () => {
  await playground?.stop();
  process.exit();
});
process.on('message', (order: VersionOrder) =>
  report(async () => {
    if (order === 'add country') return { added: (await playground?.addCountry()) ?? 0 };
    await playground?.moveTo(order);
    return listening();
  }),
);

report(async () => {
  // Imported here, so that a fault in the sources is reported like any other.
  const { startPlayground } = await import('../playground.ts');
  playground = await startPlayground(JSON.parse(process.argv[2] ?? ''), (line) => console.error(line));
  return listening();
});

function listening(): VersionMessage | null {
  if (!playground) return null;
  return { listening: { worker: portOf(playground.workerOrigin), page: portOf(playground.origin) } };
}

/** Sends the outcome of some work, or the reason why it failed. */
async function report(work: () => Promise<VersionMessage | null>): Promise<void> {
  try {
    const outcome = await work();
    if (outcome) send(outcome);
  } catch (cause) {
    send({ fault: cause instanceof Error ? cause.message : String(cause) });
  }
}

function send(message: VersionMessage): void {
  if (process.connected) process.send?.(message);
}

function portOf(origin: string): number {
  return Number(origin.slice(origin.lastIndexOf(':') + 1));
}
