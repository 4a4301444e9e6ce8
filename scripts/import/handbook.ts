/**
 * The Commons Library's local elections handbook, as a workbook or with each sheet as CSV: a candidates sheet, a wards
 * sheet and a key to party names, with the columns of 2021 to 2025. Names are as printed, surname first ("Bonser S.")
 * before 2025.
 *
 * `Turnout (%)` includes rejected ballot papers, so in a one-seat ward it is slightly higher than valid votes divided by
 * the electorate. The sheets do not give the number of papers, issued or rejected.
 */

import path from 'node:path';
import { dayInWords } from '../../src/render/text.ts';
import { BadInput } from './bad-input.ts';
import { CouncilRegister } from './council-register.ts';
import { headerIn } from './csv.ts';
import { electionsFrom } from './elections.ts';
import type { Format } from './format.ts';
import { isCandidatesHeader, isWardsHeader } from './handbook-columns.ts';
import { doubtsOf, toPrintedContest } from './handbook-contest.ts';
import { pairedWards } from './handbook-pairs.ts';
import { isPartiesHeader, lookupWithKey } from './handbook-parties.ts';
import { type HandbookCandidate, type HandbookRow, handbookCandidates, handbookWards } from './handbook-sheets.ts';
import type { Input } from './input.ts';
import { type RowFault, readEach, rejectNothing, withoutFaults } from './left-out.ts';
import { lostLetters } from './lost-letters.ts';
import { lookupIn, partyLookup } from './party-lookup.ts';
import { contradictsName, namedDay } from './polling-day.ts';
import { rowsOfCouncil } from './rows-of-council.ts';
import { namesakes } from './same-person.ts';
import { dropSharedCodes } from './shared-codes.ts';
import { handbookSource } from './sources.ts';
import { withoutOtherSystems } from './voting-system.ts';
import { wardByName } from './ward-by-name.ts';

/** The sheets print only the year. */
const POLLING_DAYS: Readonly<Record<string, string>> = {
  '2021': '2021-05-06',
  '2022': '2022-05-05',
  '2023': '2023-05-04',
  '2024': '2024-05-02',
  '2025': '2025-05-01',
};

const isCandidates = (text: string) => headerIn(text, isCandidatesHeader) !== null;
const isWards = (text: string) => headerIn(text, isWardsHeader) !== null;
const isParties = (text: string) => headerIn(text, isPartiesHeader) !== null;

export const handbookFormat: Format = {
  name: 'Commons Library handbook',
  files: 3,
  recognises: (text) => isCandidates(text) || isWards(text) || isParties(text),
  read(inputs, context) {
    const sheet = inputs.find(({ text }) => isCandidates(text));
    const second = inputs.find(({ text }) => isWards(text)) ?? null;
    const key = inputs.find(({ text }) => isParties(text)) ?? null;
    const odd = inputs.find((input) => input !== sheet && input !== second && input !== key);
    if (!sheet)
      throw new BadInput(inputs[0]?.file ?? '', 1, 'this is the wards sheet; name the candidates sheet as well');
    if (odd) throw new BadInput(odd.file, 1, 'this is a second candidates sheet; name the wards sheet instead');
    const year = yearOfSheet(sheet);
    const register = new CouncilRegister(context.tables.councils, context.electionsOf);
    const asked = ({ council }: HandbookRow) => register.isAsked(council, context.council);
    const candidates = handbookCandidates(sheet);
    const wards = second ? handbookWards(second) : { rows: [], skipped: [], faults: [] };
    const sound = withoutFaults(candidates.rows, candidates.faults, wardByName, sheet.file);
    if (sound.kept.length === 0) rejectNothing(sound.kept, sheet.file, sound.leftOut);
    const { wanted, notices } = rowsOfCouncil(sound.kept, context.council, asked, sheet.file);
    const day = namedDay(sheet.file, context.date);
    const dayOf = (row: HandbookCandidate) => pollingDay({ ...row, year: row.year || year }, sheet.file, day);
    const pollOf = (row: HandbookCandidate) => ({ ...row, date: dayOf(row) });
    const dated = withoutFaults(wanted, faultsIn(wanted, pollOf), wardByName, sheet.file);
    if (dated.kept.length === 0) rejectNothing(dated.kept, sheet.file, dated.leftOut);
    const { kept, refused } = withoutOtherSystems(dated.kept, pollOf, sheet.file);
    const paired = pairedWards(kept, wards.rows.filter(asked), sheet.file, second?.file ?? null);
    const sharedCodes = dropSharedCodes(kept, sheet.file);
    const contests = paired.contests.map((contest) => ({ ...contest, date: dayOf(contest.candidates[0]) }));
    const read = readEach(
      contests.map(({ candidates }) => candidates),
      (rows) => namesakes(rows, sheet.file),
    );
    const single = new Set(read.kept.map(({ ward }) => ward));
    const sameNames = read.kept.flatMap(({ result }) => result);
    const sure = contests.filter((contest) => single.has(contest.candidates));
    const party = lookupWithKey(partyLookup(context.tables.parties), key);
    const { progress, retrieved } = context;
    const from = { file: sheet.file, register, progress, source: (day: string) => handbookSource(day, retrieved) };
    const { elections, leftOut } = electionsFrom(
      sure.map((contest) => toPrintedContest(contest, (council) => lookupIn(register.slugOf(council), party))),
      from,
    );
    const unread = [...candidates.skipped, ...sound.leftOut, ...dated.leftOut, ...refused, ...read.leftOut, ...leftOut];
    rejectNothing(elections, sheet.file, unread);
    const reported = unread.length + sound.kept.length - wanted.length;
    const unreadWards = wards.faults.map(({ line, reason }) => `${second?.file}:${line}: ${reason}`);
    return {
      elections,
      learned: register.learned(),
      rows: { read: candidates.read, reported },
      skipped: [...unread, ...wards.skipped, ...unreadWards, ...paired.skipped],
      notices: [
        ...notices,
        ...(second ? [] : [`${sheet.file}: no wards sheet was named, so electorate and turnout are not recorded`]),
        ...paired.notices,
        ...sharedCodes,
        ...lostLetters(kept, sheet.file),
        ...sameNames,
        ...sure.flatMap((contest) => doubtsOf(contest, sheet.file, second?.file ?? '')),
        ...register.notices,
      ],
    };
  },
};

/** The rows whose polling day contradicts something or is unknown. */
function faultsIn(rows: readonly HandbookCandidate[], pollOf: (row: HandbookCandidate) => unknown): RowFault[] {
  return rows.flatMap((row) => {
    try {
      pollOf(row);
      return [];
    } catch (cause) {
      if (!(cause instanceof BadInput)) throw cause;
      return [{ line: row.line, ward: wardByName(row), reason: cause.reason }];
    }
  });
}

/** The year above the header or in the file's name, for sheets without a column of years; empty if there is none. */
function yearOfSheet({ file, text }: Input): string {
  const title = headerIn(text, isCandidatesHeader)?.above.join(' ') ?? '';
  return YEAR.exec(title)?.[0] ?? YEAR.exec(path.basename(file))?.[0] ?? '';
}
const YEAR = /(?<!\d)20\d\d(?!\d)/;

/** @throws BadInput if the row's year contradicts the file's name or `--date`, or has no known polling day */
function pollingDay({ line, year }: HandbookCandidate, file: string, day: string | null): string {
  if (year !== '' && contradictsName(file, year))
    throw new BadInput(file, line, `the year is ${year}, and the file name says otherwise`);
  const date = day ?? POLLING_DAYS[year];
  if (!date) throw new BadInput(file, line, `unknown polling day for ${year || 'these rows'}: add --date 2023-05-04`);
  if (year !== '' && !date.startsWith(year)) {
    throw new BadInput(file, line, `the year is ${year}, and the polling day is ${dayInWords(date)}`);
  }
  return date;
}
