import type { Council, Election } from '../../../src/results/schema.ts';
import { CouncilRegister } from '../council-register.ts';
import type { ListedSeat, ReadList } from './councillor-list.ts';
import { wardsOnList } from './ward-on-list.ts';

/** A list's rows, each with its council or among the others. */
export interface RowsByCouncil {
  list: ReadList;
  /** By the council's slug. Wards have the names of the table of councils, or else of the results. */
  councils: ReadonlyMap<string, ListedSeat[]>;
  /** Rows of councils that were not asked for or are not in the table, by the council's printed name. */
  others: ReadonlyMap<string, ListedSeat[]>;
}

/**
 * @param elections of each council, by its slug
 * @param asked the slug of the only council to read; null for all in the table
 */
export function rowsByCouncil(
  list: ReadList,
  table: readonly Council[],
  elections: ReadonlyMap<string, readonly Election[]>,
  asked: string | null,
): RowsByCouncil {
  const register = new CouncilRegister(table);
  const councils = new Map<string, ListedSeat[]>();
  const others = new Map<string, ListedSeat[]>();
  for (const [name, rows] of Map.groupBy(list.seats, ({ council }) => council)) {
    const found = register.find({ name, gss: null });
    if (!found || (asked !== null && found.slug !== asked)) others.set(name, rows);
    else {
      const own = withWardNames(rows, found, elections.get(found.slug) ?? []);
      councils.set(found.slug, [...(councils.get(found.slug) ?? []), ...own]);
    }
  }
  return { list, councils, others };
}

function withWardNames(rows: readonly ListedSeat[], { wards }: Council, elections: readonly Election[]): ListedSeat[] {
  const inResults = elections.flatMap(({ ballots }) => ballots.map(({ post_label }) => post_label));
  const inTable = wards.map(({ name }) => name);
  const names = wardsOnList([...new Set(rows.map(({ ward }) => ward))], [...new Set([...inResults, ...inTable])]);
  return rows.map((row) => ({ ...row, ward: names.get(row.ward) ?? row.ward }));
}
