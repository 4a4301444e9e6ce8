/**
 * Open Council Data UK's list of councillors of one year, `councillors-2017.csv`: one row for each seat, with the day
 * the seat is next up for election. The file name gives the year.
 */
import path from 'node:path';
import { type Affiliation, VACANT } from '../../../src/results/parties.ts';
import type { Party } from '../../../src/results/schema.ts';
import { BadInput } from '../bad-input.ts';
import { columnsIn, firstRow, readRecords } from '../csv.ts';
import type { Input } from '../input.ts';
import { isDay, tidyName } from '../parse-values.ts';
import { listedParty } from './listed-party.ts';

const COLUMNS = {
  council: ['Council'],
  ward: ['Ward Name'],
  person: ['Councillor Name'],
  next: ['Next Election'],
  party: ['Party Name'],
  id: ['Electoral Commission Party Code'],
} as const;

/** What lists print as the councillor's name if a seat is vacant. */
const NOBODY = /\bvacan(?:t|cy)\b|^no elected councillor|^postponed$/i;

/** A list may name a day up to two terms ahead: it gives a seat's day as it was known later. */
const MOST_YEARS_AHEAD = 8;

/** One seat of a council on a list. */
export interface ListedSeat {
  line: number;
  council: string;
  ward: string;
  /** Null if the list shows the seat as vacant or prints no name. */
  person: string | null;
  party: Affiliation;
  /** The day this seat is next up for election; null if the list prints no day that can be right. */
  nextUp: string | null;
}

export interface CouncillorList {
  file: string;
  year: number;
  seats: ListedSeat[];
  /** Every party id on the list, in any council: other parties may be among its "Independent / Other". */
  partyIds: ReadonlySet<string>;
}

/** A list as read, with a notice for each row that is recorded differently from how it is printed. */
export interface ReadList extends CouncillorList {
  notices: { line: number; council: string; sentence: string }[];
}

/** @throws BadInput if the file name gives no year, a column is missing, or a row has no council, ward or party */
export function readCouncillorList(input: Pick<Input, 'file' | 'text'>, parties: readonly Party[]): ReadList {
  const { file, text } = input;
  const year = Number(/(?<!\d)(\d{4})(?!\d)/.exec(path.basename(file))?.[1]);
  if (!year) throw new BadInput(file, 1, 'the file name gives no year: call it councillors-2017.csv');
  const found = columnsIn(firstRow(text), COLUMNS);
  const missing = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((column) => !found.has(column));
  if (missing.length > 0) {
    throw new BadInput(
      file,
      1,
      `this is not a list of councillors: no column "${missing.map((one) => COLUMNS[one][0]).join('", "')}"`,
    );
  }
  const notices: ReadList['notices'] = [];
  const seats = readRecords(input, COLUMNS).map(({ line, get, fault }): ListedSeat => {
    if (fault) throw new BadInput(input.file, line, fault);
    const [council, ward, party] = [get('council'), get('ward'), get('party')].map((one) => one && tidyName(one));
    if (!council || !ward || !party) throw new BadInput(file, line, 'the row has no council, no ward or no party');
    const note = (sentence: string) => notices.push({ line, council, sentence });
    const printed = get('next');
    const nextUp = printed !== null && isNextUp(printed, year) ? printed : null;
    if (nextUp === null) note(`"${printed ?? ''}" cannot be the day the seat is next up: not used`);
    const name = tidyName(get('person') ?? '');
    if (party === VACANT || NOBODY.test(name)) {
      const person = { person: null, party: { party_id: null, party_name: VACANT } };
      return { line, council, ward, ...person, nextUp };
    }
    if (name === '') note(`a councillor for ${ward} has no name: counted by party only`);
    const { affiliation, notice } = listedParty(party, get('id'), parties);
    if (notice) note(notice);
    return { line, council, ward, person: name || null, party: affiliation, nextUp };
  });
  const partyIds = new Set(seats.flatMap(({ party: { party_id } }) => party_id ?? []));
  return { file, year, seats, partyIds, notices };
}

function isNextUp(printed: string, year: number): boolean {
  const ahead = Number(printed.slice(0, 4)) - year;
  return isDay(printed) && ahead >= 0 && ahead <= MOST_YEARS_AHEAD;
}
