import { type MockInstance, vi } from 'vitest';

/** A structured log line. */
export type Line = Record<string, unknown> & { event: string };

/** Collects the Worker’s log until `vi.restoreAllMocks()`. @returns every line so far */
export function collectLog(): () => Line[] {
  const logged: MockInstance = vi.spyOn(console, 'log').mockImplementation(() => {});
  return () => logged.mock.calls.map(([line]) => JSON.parse(String(line)) as Line);
}

/** The lines that report a fault. */
export function faultsIn(lines: readonly Line[]): Line[] {
  return lines.filter(({ event }) => event.includes('fault'));
}
