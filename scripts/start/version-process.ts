/** Runs one version of the Worker and the playground until the process that started it disconnects. */
import type { Ports, RunningPlayground } from '../playground.ts';
import type { VersionMessage } from './version.ts';

let playground: RunningPlayground | undefined;

// Ctrl-C reaches this process too, but the one that started it decides when this one ends.
process.on('SIGINT', () => {});
process.on('disconnect', async () => {
  await playground?.stop();
  process.exit();
});
process.on('message', (ports: Ports) =>
  report(async () => {
    await playground?.moveTo(ports);
    return playground;
  }),
);

report(async () => {
  // Imported here, so that a fault in the sources is reported like any other.
  const { startPlayground } = await import('../playground.ts');
  playground = await startPlayground(JSON.parse(process.argv[2] ?? ''), (line) => console.error(line));
  return playground;
});

/** Sends the ports that are open after some work, or the reason why it failed. */
async function report(work: () => Promise<RunningPlayground | undefined>): Promise<void> {
  try {
    const opened = await work();
    if (opened) send({ listening: { worker: portOf(opened.workerOrigin), page: portOf(opened.origin) } });
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
