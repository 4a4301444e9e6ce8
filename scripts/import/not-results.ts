/** A file that is something else than results. */
import { BadInput } from './bad-input.ts';
import { columnsIn, headerIn } from './csv.ts';

/** What a file contains instead of results. Lists of councillors and the yearly record are read after all results. */
export type OtherContents = 'list of councillors' | 'yearly record' | 'composition' | 'not results';

export class NotResults extends BadInput {
  readonly contents: OtherContents;

  constructor(file: string, reason: string, contents: OtherContents = 'not results') {
    super(file, 1, reason);
    this.contents = contents;
  }
}

const LIST = { person: ['Councillor Name'], next: ['Next Election'] } as const;
const RECORD = { council: ['authority'], year: ['year'], control: ['majority'] } as const;
const COMPOSITION = { council: ['council name'], control: ['control'], seats: ['total'] } as const;

const NEXT_STEPS = {
  'list of councillors': 'this is a list of councillors: npm run import:councillors reads it',
  'yearly record': 'this is the yearly record of councils: npm run import:councillors reads it',
  composition: 'it shows the composition of councils, not results: name the workbook of results',
} as const;

/** What a text contains instead of results, and what to do with it; null if it is not known. */
export function otherContents(text: string): { contents: OtherContents; nextStep: string } | null {
  const has = (columns: Readonly<Record<string, readonly string[]>>) =>
    headerIn(text, (fields) => columnsIn(fields, columns).size === Object.keys(columns).length) !== null;
  const found = has(LIST)
    ? 'list of councillors'
    : has(RECORD)
      ? 'yearly record'
      : has(COMPOSITION)
        ? 'composition'
        : null;
  return found && { contents: found, nextStep: NEXT_STEPS[found] };
}
