import { ballotSlug } from '../results/ids.ts';
import type { Election } from '../results/schema.ts';
import type { PublisherKey } from './contract.ts';

/** Why a count cannot be opened with these keys, as sentences; empty if it can. */
export function publisherFaults(keys: readonly PublisherKey[], { ballots }: Pick<Election, 'ballots'>): string[] {
  const wards = new Set(ballots.map(ballotSlug));
  const unknown = keys.flatMap(({ name, scope }) =>
    (scope ?? [])
      .filter((ward) => !wards.has(ward))
      .map((ward) => `The scope of ${name} has "${ward}", but no ward of this count is called that.`),
  );
  const shared = [...Map.groupBy(keys, ({ public_key }) => public_key).values()].flatMap((same) =>
    same.length > 1 ? [`One key is listed for several publishers: ${same.map(({ name }) => name).join(', ')}.`] : [],
  );
  return [...unknown, ...shared];
}
