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
import { lostLetters } from './leap-faults.ts';
import { isSettled, type LeapRow, type LeapWard, leapRows } from './leap-rows.ts';
import { lookupIn, type PartyLookup, partyLookup } from './party-lookup.ts';
import { namedDay } from './polling-day.ts';
import { rowsOfCouncil } from './rows-of-council.ts';
import { namesakes } from './same-person.ts';
import { dropSharedCodes } from './shared-codes.ts';
import { leapSource } from './sources.ts';
import { isUnopposed } from './unopposed.ts';
import { withoutOtherSystems } from './voting-system.ts';

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
    const { rows, skipped } = leapRows(input);
    const register = new CouncilRegister(context.tables.councils, context.electionsOf);
    const isAsked = ({ council }: LeapRow) => register.isAsked(council, context.council);
    const { wanted, notices: others } = rowsOfCouncil(rows, context.council, isAsked, file);
    const { kept, refused } = withoutOtherSystems(wanted, (row) => ({ ...row, date }), file);
    skipped.push(...refused);
    const sharedCodes = dropSharedCodes(kept, file);
    const wards = [...Map.groupBy(kept, ({ council, ward }) => `${council.gss} ${nameKey(ward.name)}`).values()];
    const settled = wards.filter(isSettled);
    for (const { line, ward } of wards.filter((rows) => !isSettled(rows)).flat()) {
      skipped.push(`${file}:${line}: no candidate in ${ward.name} is elected, so its number of seats is unknown`);
    }
    const sameNames = settled.flatMap((ward) => namesakes(ward, file));
    const party = partyLookup(context.tables.parties);
    const contests = settled.map((ward) => {
      const [{ council }] = ward;
      return leapContest(ward, date, lookupIn(register.slugOf(council), party));
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
      ...lostLetters(kept, file),
      ...sameNames,
      ...settled
        .filter(isUnopposed)
        .map(([{ line, council, ward }]) => `${file}:${line}: ${council.name}, ${ward.name}: ${UNOPPOSED}`),
      ...register.notices,
    ];
    return { elections, learned: register.learned(), skipped, notices };
  },
};

const UNOPPOSED = 'everybody is elected with 0 votes: probably uncontested, so votes are not recorded';

function leapContest(rows: LeapWard, date: string, party: PartyLookup): PrintedContest {
  const [{ line, council, ward }] = rows;
  const cancelled_poll = isUnopposed(rows);
  return {
    line,
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
