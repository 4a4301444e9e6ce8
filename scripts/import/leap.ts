/**
 * The Local Elections Archive Project's CSV of one polling day, without a header: council, GSS code, ward, GSS code,
 * candidate, party, votes, elected. A ward's number of seats is its number of people elected.
 */
import { slugOf } from '../../src/results/slug.ts';
import { BadInput } from './bad-input.ts';
import { CouncilRegister, rowsOfCouncil } from './council-register.ts';
import { firstRow } from './csv.ts';
import { candidatesFrom, electionsFrom, type PrintedContest } from './elections.ts';
import type { Format } from './format.ts';
import { dropSharedCodes, isUnopposed, lostLetters, withFewWards } from './leap-faults.ts';
import { isSettled, type LeapRow, type LeapWard, leapRows } from './leap-rows.ts';
import { dateIn } from './parse-values.ts';
import { lookupIn, type PartyLookup, partyLookup } from './party-lookup.ts';
import { leapSource } from './sources.ts';

export const leapFormat: Format = {
  name: 'LEAP CSV',
  files: 1,
  recognises: (text) => {
    const [, code, , , , , votes, elected, ...more] = firstRow(text);
    return /^[ENSW]\d{8}$/.test(code ?? '') && /^(?:\d+|NULL)$/.test(votes ?? '') && !!elected && more.length === 0;
  },
  read([input], context) {
    if (!input) throw new Error('no file was given');
    const { file } = input;
    const date = context.date ?? dateIn(file);
    if (!date) throw new BadInput(file, 1, 'the file name does not give the polling day: add --date 2019-05-02');
    const { rows, skipped } = leapRows(input);
    const register = new CouncilRegister(context.tables.councils);
    const isAsked = ({ council }: LeapRow) => register.isAsked(council, context.council);
    const { wanted, notices: others } = rowsOfCouncil(rows, context.council, isAsked, file);
    const sharedCodes = dropSharedCodes(wanted, file);
    const wards = [...Map.groupBy(wanted, ({ council, ward }) => `${council.gss} ${slugOf(ward.name)}`).values()];
    const settled = wards.filter(isSettled);
    for (const { line, ward } of wards.filter((rows) => !isSettled(rows)).flat()) {
      skipped.push(`${file}:${line}: nobody is elected in ${ward.name}, so its number of seats is unknown`);
    }
    const byElections = withFewWards(settled);
    const party = partyLookup(context.tables.parties);
    const contests = settled.map((ward) => {
      const [{ council }] = ward;
      return leapContest(ward, date, lookupIn(register.slugOf(council), party), byElections.has(council.gss));
    });
    const { progress, retrieved } = context;
    const elections = electionsFrom(contests, {
      file,
      register,
      progress,
      source: (day) => leapSource(day, retrieved),
    });
    const notices = [
      ...others,
      ...sharedCodes,
      ...lostLetters(wanted, file),
      ...settled
        .filter(isUnopposed)
        .map(([{ line, council, ward }]) => `${file}:${line}: ${council.name}, ${ward.name}: ${UNOPPOSED}`),
      ...[...byElections.values()].map(([{ line, council }]) => `${file}:${line}: ${council.name}: ${FEW}`),
      ...register.notices,
    ];
    return { elections, learned: register.learned(), skipped, notices };
  },
};

const UNOPPOSED = 'everybody is elected with 0 votes: probably uncontested, so votes are not recorded';
const FEW = 'too few wards for an ordinary election: recorded as by-elections, although the file does not say so';

function leapContest(rows: LeapWard, date: string, party: PartyLookup, by_election: boolean): PrintedContest {
  const [{ line, council, ward }] = rows;
  const cancelled_poll = isUnopposed(rows);
  return {
    line,
    date,
    council,
    ward,
    seats_contested: rows.filter(({ elected }) => elected).length,
    by_election,
    cancelled_poll,
    cancellation_reason: cancelled_poll ? 'uncontested' : null,
    total_electorate: null,
    turnout_reported: null,
    turnout_percentage: null,
    spoilt_ballots: null,
    candidates: candidatesFrom(rows, party, cancelled_poll),
  };
}
