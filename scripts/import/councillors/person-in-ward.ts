import { electedOn } from '../../../src/results/elected.ts';
import { nameKey } from '../../../src/results/name-key.ts';
import type { Election } from '../../../src/results/schema.ts';
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

/** Everyone elected at an election. */
export function winnerKeys({ ballots }: Election): (string | null)[] {
  return ballots.flatMap((ballot) =>
    electedOn(ballot).people.map(({ person_name }) => personInWard(ballot.post_label, person_name)),
  );
}
