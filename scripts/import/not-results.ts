/** A file that is something else than results. Among the files of a folder, it is passed over. */
import { BadInput } from './bad-input.ts';
import { columnsIn, headerIn } from './csv.ts';

export class NotResults extends BadInput {}

const LIST = { person: ['Councillor Name'], next: ['Next Election'] } as const;
const RECORD = { council: ['authority'], year: ['year'], control: ['majority'] } as const;
const COMPOSITION = { council: ['council name'], control: ['control'], seats: ['total'] } as const;

/** What a text contains instead of results, and what to do with it; null if it is not known. */
export function otherContents(text: string): string | null {
  const has = (columns: Readonly<Record<string, readonly string[]>>) =>
    headerIn(text, (fields) => columnsIn(fields, columns).size === Object.keys(columns).length) !== null;
  if (has(LIST)) return 'this is a list of councillors: npm run import:councillors reads it';
  if (has(RECORD)) return 'this is the yearly record of councils: npm run councils -- --history reads it';
  if (has(COMPOSITION)) return 'it shows the composition of councils, not results: name the workbook of results';
  return null;
}
