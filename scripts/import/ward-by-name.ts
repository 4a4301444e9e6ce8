import { nameKey } from '../../src/results/name-key.ts';

interface Named {
  name: string;
}

/** The key of a ward, from the names of its council and itself: a row that cannot be read may have no valid code. */
export function wardByName({ council, ward }: { council: Named; ward: Named }): string {
  return `${nameKey(council.name)} | ${nameKey(ward.name)}`;
}
