import type { Covers, SourceYears } from '../results/sources.ts';
import { plain } from './text.ts';
import { listed } from './words.ts';

/** What each kind of record is called, before its years. */
const COVERS: Record<Covers, string> = {
  results: 'results of',
  councillors: 'lists of councillors of',
  'seats by year': 'seats by year,',
};

/** A source as a link, with its licence and years: "House of Commons Library, …: results of 2021 and 2022". */
export function sourceYearsLine({ name, url, licence, covers, years }: SourceYears): string {
  return `[${plain(name)}](${url}), ${licence}: ${COVERS[covers]} ${yearsListed(years)}`;
}

/** Years in order, three or more in a row as a range: "2003, 2016 to 2018 and 2021". */
function yearsListed(years: readonly number[]): string {
  const rows: number[][] = [];
  for (const year of years) {
    const row = rows.at(-1);
    if (row?.at(-1) === year - 1) row.push(year);
    else rows.push([year]);
  }
  return listed(rows.flatMap((row) => (row.length < 3 ? row.map(String) : [`${row[0]} to ${row.at(-1)}`])));
}
