import { nameKey } from '../../../src/results/name-key.ts';
import type { Council } from '../../../src/results/schema.ts';
import { CouncilRegister } from '../council-register.ts';
import type { ListedSeat, ReadList } from './councillor-list.ts';

/** A list's rows, each with its council or among the others. */
export interface RowsByCouncil {
  list: ReadList;
  /** By the council's slug. Wards have the names of the table of councils. */
  councils: ReadonlyMap<string, ListedSeat[]>;
  /** Rows of councils that were not asked for or are not in the table, by the council's printed name. */
  others: ReadonlyMap<string, ListedSeat[]>;
}

/** @param asked the slug of the only council to read; null for all in the table */
export function rowsByCouncil(list: ReadList, table: readonly Council[], asked: string | null): RowsByCouncil {
  const register = new CouncilRegister(table);
  const councils = new Map<string, ListedSeat[]>();
  const others = new Map<string, ListedSeat[]>();
  for (const [name, rows] of Map.groupBy(list.seats, ({ council }) => council)) {
    const found = register.find({ name, gss: null });
    if (!found || (asked !== null && found.slug !== asked)) others.set(name, rows);
    else councils.set(found.slug, [...(councils.get(found.slug) ?? []), ...withTableNames(rows, found)]);
  }
  return { list, councils, others };
}

function withTableNames(rows: readonly ListedSeat[], { wards }: Council): ListedSeat[] {
  const names = new Map(wards.map(({ name }) => [nameKey(name), name]));
  return rows.map((row) => ({ ...row, ward: names.get(nameKey(row.ward)) ?? row.ward }));
}
