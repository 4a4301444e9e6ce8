import type { Council, Councillors, Election, Source } from './schema.ts';

/** What a source has on file: an election's results, a list of councillors, or the council's seats year by year. */
export type Covers = 'results' | 'councillors' | 'seats by year';

export interface CitedSource extends Source {
  covers: Covers;
}

/** Every source of an election's record, each with what it covers. */
export function sourcesOf({ sources, councillors }: Pick<Election, 'sources' | 'councillors'>): CitedSource[] {
  return [
    ...sources.map((source) => ({ ...source, covers: 'results' as const })),
    ...(councillors ? [{ ...councillors.source, covers: 'councillors' as const }] : []),
  ];
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
    const year = Number(election.election_date.slice(0, 4));
    return sourcesOf(election).map((source) => ({
      source,
      years: [source.covers === 'councillors' ? (election.councillors?.year ?? year) : year],
    }));
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
export function listSources(fact: { list: Councillors | null } | null): Pick<Election, 'sources'>[] {
  return fact?.list ? [{ sources: [fact.list.source] }] : [];
}
