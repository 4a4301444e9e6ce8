import { nameKey } from '../../../src/results/name-key.ts';
import type { ListedSeat } from './councillor-list.ts';
import { personKey } from './person-key.ts';

/** One person in one ward, in a form that lists and results share; null if the name cannot be read. */
export function personInWard(ward: string, person: string): string | null {
  const key = personKey(person);
  return key === null ? null : `${nameKey(ward)}/${key}`;
}

/** The person in a seat; null if it is vacant. */
export function holderKey({ ward, person }: ListedSeat): string | null {
  return person === null ? null : personInWard(ward, person);
}
