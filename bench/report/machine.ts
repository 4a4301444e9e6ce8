import { cpus, totalmem, type } from 'node:os';
import workerd from 'workerd/package.json' with { type: 'json' };

const BYTES_IN_GIB = 2 ** 30;

/** One line about this machine: processor, memory, versions and date. */
export function machineLine(now: Date): string {
  const cores = cpus();
  const memory = `${Math.round(totalmem() / BYTES_IN_GIB)} GiB`;
  const date = now.toISOString().slice(0, 10);
  return `${cores[0]?.model.trim()}, ${cores.length} cores, ${memory}, ${type()}; Node ${process.versions.node}, workerd ${workerd.version}; ${date}.`;
}
