/**
 * The Local Elections Archive Project's CSV of one polling day, without a header: council, GSS code, ward, GSS code,
 * candidate, party, votes, elected. A ward's number of seats is its number of people elected.
 */
import { nameKey } from '../../src/results/name-key.ts';
import { BadInput } from './bad-input.ts';
import { CouncilRegister } from './council-register.ts';
import { firstRow } from './csv.ts';
import { candidatesFrom, electionsFrom, type PrintedContest } from './elections.ts';
import type { Format } from './format.ts';
import { isSettled, type LeapRow, type LeapWard, leapRows } from './leap-rows.ts';
import { readEach, rejectNothing, withoutFaults } from './left-out.ts';
import { lostLetters } from './lost-letters.ts';
import { lookupIn, type PartyLookup, partyLookup } from './party-lookup.ts';
import { namedDay } from './polling-day.ts';
import { rowsOfCouncil } from './rows-of-council.ts';
import { namesakes } from './same-person.ts';
import { dropSharedCodes } from './shared-codes.ts';
import { leapSource } from './sources.ts';
import { isUnopposed } from './unopposed.ts';
import { withoutOtherSystems } from './voting-system.ts';
import { wardByName } from './ward-by-name.ts';

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
    const date = namedDay(file, context.date);
    if (!date) throw new BadInput(file, 1, 'the file name does not give the polling day: add --date 2019-05-02');
    const printed = leapRows(input);
    const sound = withoutFaults(printed.rows, printed.faults, wardByName, file);
    const rows = sound.kept;
    const skipped = [...printed.skipped, ...sound.leftOut];
    const register = new CouncilRegister(context.tables.councils, context.electionsOf);
    const isAsked = ({ council }: LeapRow) => register.isAsked(council, context.council);
    if (rows.length === 0) rejectNothing(rows, file, sound.leftOut);
    const { wanted, notices: others } = rowsOfCouncil(rows, context.council, isAsked, file);
    const { kept, refused } = withoutOtherSystems(wanted, (row) => ({ ...row, date }), file);
    skipped.push(...refused);
    const sharedCodes = dropSharedCodes(kept, file);
    const wards = [...Map.groupBy(kept, ({ council, ward }) => `${council.gss} ${nameKey(ward.name)}`).values()];
    const settled = wards.filter(isSettled);
    for (const { line, ward } of wards.filter((rows) => !isSettled(rows)).flat()) {
      skipped.push(`${file}:${line}: no candidate in ${ward.name} is elected, so its number of seats is unknown`);
    }
    const single = readEach(settled, (ward) => namesakes(ward, file));
    skipped.push(...single.leftOut);
    const party = partyLookup(context.tables.parties);
    const contests = single.kept.map(({ ward }) => {
      const [{ council }] = ward;
      return leapContest(ward, date, lookupIn(register.slugOf(council), party));
    });
    const { progress, retrieved } = context;
    const { elections, leftOut } = electionsFrom(contests, {
      file,
      register,
      progress,
      source: (day) => leapSource(day, retrieved),
    });
    skipped.push(...leftOut);
    rejectNothing(elections, file, skipped);
    const notices = [
      ...others,
      ...sharedCodes,
      ...lostLetters(kept, file),
      ...single.kept.flatMap(({ result }) => result),
      ...single.kept
        .map(({ ward }) => ward)
        .filter(isUnopposed)
        .map(([{ line, council, ward }]) => `${file}:${line}: ${council.name}, ${ward.name}: ${UNOPPOSED}`),
      ...register.notices,
    ];
    const reported = skipped.length + rows.length - wanted.length;
    return { elections, learned: register.learned(), rows: { read: printed.read, reported }, skipped, notices };
  },
};

const UNOPPOSED = 'everybody is elected with 0 votes: probably uncontested, so votes are not recorded';

function leapContest(rows: LeapWard, date: string, party: PartyLookup): PrintedContest {
  const [{ line, council, ward }] = rows;
  const cancelled_poll = isUnopposed(rows);
  return {
    line,
    lines: rows.map((row) => row.line),
    date,
    council,
    ward,
    seats_contested: rows.filter(({ elected }) => elected).length,
    by_election: null,
    cancelled_poll,
    cancellation_reason: cancelled_poll ? 'uncontested' : null,
    total_electorate: null,
    turnout_reported: null,
    turnout_percentage: null,
    spoilt_ballots: null,
    candidates: candidatesFrom(rows, party, cancelled_poll),
  };
}
