/** Builds the table of councils from a yearly record, lists of councillors and results with codes. */
import type { Council } from '../../src/results/schema.ts';
import type { CouncilChanges } from './council-changes.ts';
import { codesOf } from './council-codes.ts';
import { electsIn, type SeatsUp } from './council-cycle.ts';
import { slugFromName } from './council-name.ts';
import { seatSpans, type YearOfCouncil } from './council-years.ts';

export interface CouncilSources {
  /** Rows of the yearly record. */
  years: readonly YearOfCouncil[];
  /** The codes that results print with a council's name. */
  codes: readonly { name: string; gss: string }[];
  /** The lists of councillors, by the council's name on them. */
  seatsUp: ReadonlyMap<string, readonly SeatsUp[]>;
  changes: CouncilChanges;
}

export interface BuiltTable {
  councils: Council[];
  /** What was left out, each with the reason. */
  notices: string[];
}

/**
 * The councils of the yearly record, by slug. Of a council already in the table, everything that these sources do not
 * give stays as it is: its name, wards, polling days, and the seats of years that the record does not have.
 */
export function councilTable(sources: CouncilSources, table: readonly Council[]): BuiltTable {
  const { changes } = sources;
  const notices: string[] = [];
  const slugIn = (name: string) => changes.slugs[name] ?? slugFromName(name);
  const listsOf = (slug: string) =>
    [...sources.seatsUp].filter(([name]) => slugIn(name) === slug).flatMap(([, lists]) => lists);
  const known = new Map(table.map((council) => [council.slug, council]));
  const included = sources.years.filter(({ name }) => !changes.left_out.includes(name));
  const councils = [...Map.groupBy(included, ({ name }) => slugIn(name))].flatMap(([slug, years]): Council[] => {
    const own = sources.codes.filter(({ name }) => slugIn(name) === slug).map(({ gss }) => gss);
    const codes = codesOf(slug, own, changes);
    const newest = years.reduce((one, other) => (other.year > one.year ? other : one));
    const before = known.get(slug);
    const gss = codes.at(-1)?.gss;
    if (!gss) {
      notices.push(`${newest.name}: no source has its code, so it is left out`);
      return [];
    }
    const { spans, odd } = seatSpans(years, before?.seats ?? []);
    notices.push(...odd.map((words) => `${newest.name}: ${words}`));
    return [
      {
        slug,
        name: before?.name ?? newest.name,
        gss,
        codes,
        elects: electsIn(listsOf(slug)),
        predecessors: replacing(slug, 'successors', 'predecessors', changes),
        successors: replacing(slug, 'predecessors', 'successors', changes),
        seats: spans,
        wards: before?.wards ?? [],
        polling_days: before?.polling_days ?? [],
        yearly_record: before?.yearly_record ?? null,
        control_disputed: before?.control_disputed ?? [],
      },
    ];
  });
  const built = new Set(councils.map(({ slug }) => slug));
  const others = table.filter(({ slug }) => !built.has(slug));
  return { councils: [...councils, ...others].toSorted((a, b) => (a.slug < b.slug ? -1 : 1)), notices };
}

type Side = 'predecessors' | 'successors';

/** The other side of every change that has the council on this side. */
function replacing(slug: string, side: Side, other: Side, { changes }: CouncilChanges): string[] {
  return changes
    .filter((change) => change[side].includes(slug))
    .flatMap((change) => change[other])
    .toSorted();
}
