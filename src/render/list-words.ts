import type { Councillors } from '../results/schema.ts';

/** A list of councillors in a mark: "Open Council Data, 2017". The source's full name is among the sources. */
export function listMark({ source, year }: Pick<Councillors, 'source' | 'year'>): string {
  return `${source.name.replace(/ UK$/, '')}, ${year}`;
}
