/**
 * The Commons Library's local elections handbook: a sheet of candidates and a sheet of wards, as CSV, with the column
 * names of 2021 and of 2022. Names are as printed, surname first ("Bonser S.").
 *
 * `Turnout (%)` counts ballot papers, rejected ones among them: it is a little more than the valid votes of a one-seat
 * ward over its electorate. The papers themselves and the rejected ones are not in the sheets.
 */
import { partyTable } from './affiliation.ts';
import { BadInput } from './bad-input.ts';
import { electionsOf } from './contests.ts';
import { CouncilRegister } from './councils.ts';
import { columnsIn, firstRow } from './csv.ts';
import type { Format } from './format.ts';
import { contestOf, doubtsOf, type HandbookContest } from './handbook-contest.ts';
import {
  CANDIDATE_COLUMNS,
  handbookCandidates,
  handbookWards,
  keyOf,
  type Placed,
  WARD_COLUMNS,
} from './handbook-sheets.ts';
import { dateIn } from './printed.ts';
import { handbook } from './sources.ts';

/** The day of the elections that the sheets of a year hold; the sheets print only the year. */
const POLLING_DAYS: Readonly<Record<string, string>> = { '2021': '2021-05-06', '2022': '2022-05-05' };

const hasAll = (text: string, columns: Readonly<Record<string, readonly string[]>>, names: readonly string[]) => {
  const found = columnsIn(firstRow(text), columns);
  return names.every((name) => found.has(name));
};
const isCandidates = (text: string) => hasAll(text, CANDIDATE_COLUMNS, ['ward', 'person', 'votes', 'elected', 'party']);
const isWards = (text: string) => hasAll(text, WARD_COLUMNS, ['ward', 'vacancies', 'electorate', 'turnout']);

export const handbookFormat: Format = {
  name: 'Commons Library handbook CSV',
  files: 2,
  recognises: (text) => isCandidates(text) || isWards(text),
  read(inputs, context) {
    const sheet = inputs.find(({ text }) => isCandidates(text));
    const second = inputs.find(({ text }) => isWards(text));
    const odd = inputs.find((input) => input !== sheet && input !== second);
    if (!sheet)
      throw new BadInput(inputs[0]?.file ?? '', 1, 'this is the sheet of wards; name the sheet of candidates');
    if (odd) throw new BadInput(odd.file, 1, 'this is a second sheet of candidates; the other sheet is that of wards');
    const register = new CouncilRegister(context.tables.councils);
    const asked = ({ council }: Placed) => register.isAsked(council, context.council);
    const rows = handbookCandidates(sheet).filter(asked);
    if (rows.length === 0)
      throw new BadInput(sheet.file, 1, `no ward of ${context.council ?? 'any council'} was found`);
    const wards = new Map((second ? handbookWards(second) : []).filter(asked).map((row) => [keyOf(row), row]));
    const contests = [...Map.groupBy(rows, keyOf)].map(([key, candidates]): HandbookContest => {
      const ward = wards.get(key) ?? null;
      const [{ line, ward: named, year }] = candidates as typeof rows & [(typeof rows)[number]];
      if (second && !ward) throw new BadInput(sheet.file, line, `${named.name} is not in ${second.file}`);
      const date = context.date ?? dateIn(sheet.file) ?? POLLING_DAYS[year];
      if (!date) throw new BadInput(sheet.file, line, `the polling day of ${year} is not known: add --date 2023-05-04`);
      return { date, candidates, ward };
    });
    const party = partyTable(context.tables.parties);
    const { progress, retrieved } = context;
    const making = { file: sheet.file, register, progress, source: (day: string) => handbook(day, retrieved) };
    const elections = electionsOf(
      contests.map((contest) => contestOf(contest, party)),
      making,
    );
    const polled = new Set(rows.map(keyOf));
    return {
      elections,
      learned: register.learned(),
      unplaced: [...wards]
        .filter(([key]) => !polled.has(key))
        .map(([, { line, ward }]) => `${second?.file}:${line}: ${ward.name} has no candidate in ${sheet.file}`),
      notices: [
        ...(second ? [] : [`${sheet.file}: no sheet of wards was named, so there is no electorate and no turnout`]),
        ...contests.flatMap((contest) => doubtsOf(contest, sheet.file, second?.file ?? '')),
        ...register.notices,
      ],
    };
  },
};
