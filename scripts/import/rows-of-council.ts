import { BadInput } from './bad-input.ts';

/**
 * Keeps only the rows of the council asked for, with a notice that counts the others.
 * @param asked the council's slug; null for all
 * @throws BadInput if no row is left
 */
export function rowsOfCouncil<Row>(
  rows: readonly Row[],
  asked: string | null,
  isAsked: (row: Row) => boolean,
  file: string,
): { wanted: Row[]; notices: string[] } {
  const wanted = rows.filter(isAsked);
  if (wanted.length === 0) throw new BadInput(file, 1, `found no ward of ${asked ?? 'any council'}`);
  const others = rows.length - wanted.length;
  return { wanted, notices: others > 0 ? [`${file}: skipped ${others} rows about councils other than ${asked}`] : [] };
}
