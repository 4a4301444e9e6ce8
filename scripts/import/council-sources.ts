import { BadInput } from './bad-input.ts';
import type { SeatsUp } from './council-cycle.ts';
import type { CouncilSources } from './council-table.ts';
import { columnsIn, readRecords, readRows } from './csv.ts';
import type { Input } from './input.ts';

const LIST = { council: ['Council'], next: ['Next Election'] } as const;
const YEAR_IN_NAME = /(\d{4})\.csv$/;

/**
 * Reads lists of councillors and LEAP's results.
 * @throws BadInput for a file that is neither, or a list without a year in its name
 */
export function readCouncilSources(inputs: readonly Input[]): Pick<CouncilSources, 'codes' | 'seatsUp'> {
  const isList = (input: Input) => columnsIn(readRows(input)[0]?.fields ?? [], LIST).size === 2;
  const lists = inputs.filter(isList).map((input) => ({ input, year: yearOfList(input) }));
  const seatsUp = new Map<string, SeatsUp[]>();
  for (const { input, year } of lists) {
    for (const [name, days] of daysIn(input)) seatsUp.set(name, [...(seatsUp.get(name) ?? []), { year, days }]);
  }
  const codes = new Map<string, { name: string; gss: string }>();
  for (const input of inputs.filter((one) => !isList(one))) {
    for (const { line, fields } of readRows(input)) {
      const [name = '', gss = ''] = fields;
      if (gss === 'NULL') continue;
      if (!/^[ENSW]\d{8}$/.test(gss)) {
        throw new BadInput(input.file, line, `expected a council and its code, found "${name}" and "${gss}"`);
      }
      if (!gss.startsWith('S')) codes.set(`${name} ${gss}`, { name, gss });
    }
  }
  return { codes: [...codes.values()], seatsUp };
}

function daysIn(input: Input): Map<string, Map<string, number>> {
  const councils = new Map<string, Map<string, number>>();
  for (const row of readRecords(input, LIST)) {
    const [name, day] = [row.get('council'), row.get('next')];
    if (name === null || day === null) continue;
    const days = councils.get(name) ?? new Map<string, number>();
    councils.set(name, days.set(day, (days.get(day) ?? 0) + 1));
  }
  return councils;
}

function yearOfList({ file }: Input): number {
  const [, year] = YEAR_IN_NAME.exec(file) ?? [];
  if (!year)
    throw new BadInput(file, 1, 'a list of councillors needs its year in its name, as in councillors-2025.csv');
  return Number(year);
}
