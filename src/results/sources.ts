import type { Election, Source } from './schema.ts';

/** The sources of several elections, each once, in the order in which they first appear. */
export function distinctSources(elections: readonly Pick<Election, 'sources'>[]): Source[] {
  const sources = elections.flatMap((election) => election.sources);
  return [...new Map(sources.map((source) => [source.url + source.title, source])).values()];
}
