import { partyReadings } from './party-readings.ts';
import type { Council, Councillors, Election, Source } from './schema.ts';
import { yearOf } from './year.ts';

/** What a source has on file: an election's results, a list of councillors, or the council's seats year by year. */
export type Covers = 'results' | 'councillors' | 'seats by year';

export interface CitedSource extends Source {
  covers: Covers;
}

/** Every source of an election's record, each with what it covers. */
export function sourcesOf(election: Election): CitedSource[] {
  return [
    ...election.sources.map((source) => ({ ...source, covers: 'results' as const })),
    ...listsOf(election).map(({ source }) => ({ ...source, covers: 'councillors' as const })),
  ];
}

type List = Pick<Councillors, 'source' | 'year'>;

/** The lists of councillors that a record rests on: the one with the defenders, and those that show winners' parties. */
function listsOf(election: Election): List[] {
  const { councillors } = election;
  const read = partyReadings(election).flatMap(({ list }) => (list ? [list] : []));
  return [...(councillors ? [councillors] : []), ...read];
}

/** A source of several of a council's records, with the years that it covers, oldest first. */
export interface SourceYears extends Pick<Source, 'name' | 'url' | 'licence' | 'licence_url'> {
  covers: Covers;
  years: number[];
}

/** Every source of a council's records, each once for what it covers, the newest first; its address is the newest one. */
export function sourcesByYear(elections: readonly Election[], { yearly_record }: Council): SourceYears[] {
  const newestFirst = elections.toSorted((a, b) => (a.election_date < b.election_date ? 1 : -1));
  const cited = newestFirst.flatMap((election) => {
    const year = yearOf(election.election_date);
    const results = election.sources.map((source) => ({ source: { ...source, covers: 'results' as Covers }, year }));
    const lists = listsOf(election).map((list) => ({
      source: { ...list.source, covers: 'councillors' as Covers },
      year: list.year,
    }));
    return [...results, ...lists].map((one) => ({ source: one.source, years: [one.year] }));
  });
  if (yearly_record) {
    const years = yearly_record.years.map(({ year }) => year);
    cited.push({ source: { ...yearly_record.source, covers: 'seats by year' }, years });
  }
  const same = Map.groupBy(cited, ({ source: { covers, name, licence } }) => JSON.stringify([covers, name, licence]));
  return [...same.values()].flatMap((all) => {
    const years = [...new Set(all.flatMap((one) => one.years))].sort((a, b) => a - b);
    return all.slice(0, 1).map(({ source: { name, url, licence, licence_url, covers } }) => {
      return { name, url, licence, licence_url, covers, years };
    });
  });
}

/** The sources of several elections, each once, in the order in which they first appear. */
export function distinctSources(elections: readonly Pick<Election, 'sources'>[]): Source[] {
  const sources = elections.flatMap((election) => election.sources);
  return [...new Map(sources.map((source) => [source.url + source.title, source])).values()];
}

/** The source of the list of councillors that a fact rests on, in the form that `distinctSources` takes. */
export function listSources(fact: { list: List | null } | null): Pick<Election, 'sources'>[] {
  return fact?.list ? [{ sources: [fact.list.source] }] : [];
}

/** The sources with those at one address, under one licence and of one day as one, with all their titles. */
export function sourcesTogether(sources: readonly Source[]): Source[] {
  const groups = Map.groupBy(sources, ({ url, licence, retrieved }) => `${url} ${licence} ${retrieved}`);
  return [...groups.values()].flatMap((same) =>
    same.slice(0, 1).map((source) => ({ ...source, title: same.map(({ title }) => title).join('; ') })),
  );
}
