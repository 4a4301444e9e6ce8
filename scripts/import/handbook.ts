/**
 * The Commons Library's local elections handbook as CSV: a candidates sheet and a wards sheet, with the columns of 2021
 * or 2022. Names are as printed, surname first ("Bonser S.").
 *
 * `Turnout (%)` includes rejected ballot papers, so in a one-seat ward it is slightly higher than valid votes divided by
 * the electorate. The sheets do not give the number of papers, issued or rejected.
 */

import { BadInput } from './bad-input.ts';
import { CouncilRegister, rowsOfCouncil } from './council-register.ts';
import { columnsIn, firstRow } from './csv.ts';
import { electionsFrom } from './elections.ts';
import type { Format } from './format.ts';
import { doubtsOf, type HandbookContest, toPrintedContest } from './handbook-contest.ts';
import {
  CANDIDATE_COLUMNS,
  type HandbookRow,
  handbookCandidates,
  handbookWards,
  WARD_COLUMNS,
  wardKey,
} from './handbook-sheets.ts';
import { dateIn } from './parse-values.ts';
import { lookupIn, partyLookup } from './party-lookup.ts';
import { handbookSource } from './sources.ts';

/** The sheets print only the year. */
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
      throw new BadInput(inputs[0]?.file ?? '', 1, 'this is the wards sheet; name the candidates sheet as well');
    if (odd) throw new BadInput(odd.file, 1, 'this is a second candidates sheet; name the wards sheet instead');
    const register = new CouncilRegister(context.tables.councils);
    const asked = ({ council }: HandbookRow) => register.isAsked(council, context.council);
    const { wanted: rows } = rowsOfCouncil(handbookCandidates(sheet), context.council, asked, sheet.file);
    const wards = new Map((second ? handbookWards(second) : []).filter(asked).map((row) => [wardKey(row), row]));
    const contests = [...Map.groupBy(rows, wardKey)].map(([key, candidates]): HandbookContest => {
      const ward = wards.get(key) ?? null;
      const [{ line, ward: named, year }] = candidates as typeof rows & [(typeof rows)[number]];
      if (second && !ward) throw new BadInput(sheet.file, line, `${named.name} is not in ${second.file}`);
      const date = context.date ?? dateIn(sheet.file) ?? POLLING_DAYS[year];
      if (!date) throw new BadInput(sheet.file, line, `unknown polling day for ${year}: add --date 2023-05-04`);
      return { date, candidates, ward };
    });
    const party = partyLookup(context.tables.parties);
    const { progress, retrieved } = context;
    const from = { file: sheet.file, register, progress, source: (day: string) => handbookSource(day, retrieved) };
    const elections = electionsFrom(
      contests.map((contest) => toPrintedContest(contest, (council) => lookupIn(register.slugOf(council), party))),
      from,
    );
    const polled = new Set(rows.map(wardKey));
    return {
      elections,
      learned: register.learned(),
      skipped: [...wards]
        .filter(([key]) => !polled.has(key))
        .map(([, { line, ward }]) => `${second?.file}:${line}: ${ward.name} has no candidate in ${sheet.file}`),
      notices: [
        ...(second ? [] : [`${sheet.file}: no wards sheet was named, so electorate and turnout are not recorded`]),
        ...contests.flatMap((contest) => doubtsOf(contest, sheet.file, second?.file ?? '')),
        ...register.notices,
      ],
    };
  },
};
