/** Checks the copy of a snapshot. Loaded only if a count does not answer, because it brings the schemas. */
import * as v from 'valibot';
import type { Snapshot } from '../night/contract.ts';
import { Manifest } from '../results/night/manifest.ts';

/** @throws Error if this is no snapshot */
export function checkedSnapshot(json: unknown): Snapshot {
  const { manifest, journal, at, closed_at } = (json ?? {}) as Partial<Record<string, unknown>>;
  const isTime = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
  if (!v.is(Manifest, manifest) || !Array.isArray(journal) || !isTime(at) || !(closed_at === null || isTime(closed_at)))
    throw new Error('this is not a snapshot of a count');
  return json as Snapshot;
}
