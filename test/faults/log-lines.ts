import { type MockInstance, vi } from 'vitest';

/** A structured line of the log. */
export type Line = Record<string, unknown> & { event: string };

/** Collects what the Worker logs, until `vi.restoreAllMocks()`. @returns every line so far, parsed */
export function collectLog(): () => Line[] {
  const logged: MockInstance = vi.spyOn(console, 'log').mockImplementation(() => {});
  return () => logged.mock.calls.map(([line]) => JSON.parse(String(line)) as Line);
}

/** The lines that tell of a fault. */
export function faultsIn(lines: readonly Line[]): Line[] {
  return lines.filter(({ event }) => event.includes('fault'));
}
