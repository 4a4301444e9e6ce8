/** On what was measured. */
import { cpus, totalmem, type } from 'node:os';
import workerd from 'workerd/package.json' with { type: 'json' };

const BYTES_IN_GIB = 2 ** 30;

/** One line: processor, memory, versions and date. */
export function machine(now: Date): string {
  const all = cpus();
  const memory = `${Math.round(totalmem() / BYTES_IN_GIB)} GiB`;
  const date = now.toISOString().slice(0, 10);
  return `${all[0]?.model.trim()}, ${all.length} cores, ${memory}, ${type()}; Node ${process.versions.node}, workerd ${workerd.version}; ${date}.`;
}
