/**
 * The Local Elections Archive Project's CSV of one polling day: no header; council, its GSS code, ward, its GSS code,
 * candidate, party, votes, elected. A ward fills as many seats as it has people elected.
 */
import type { Candidate } from '../../src/results/schema.ts';
import { slugOf } from '../../src/results/slug.ts';
import { type PartyTable, partyTable } from './affiliation.ts';
import { BadInput } from './bad-input.ts';
import { type Contest, electionsOf } from './contests.ts';
import { CouncilRegister } from './councils.ts';
import { firstRow } from './csv.ts';
import type { Format } from './format.ts';
import { few, inSeveralWards, lostLetters, unopposed } from './leap-doubts.ts';
import { isSettled, type LeapWard, leapRows } from './leap-rows.ts';
import { dateIn } from './printed.ts';
import { leap } from './sources.ts';

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
    if (!date) throw new BadInput(file, 1, 'the file does not say the polling day: add --date 2019-05-02');
    const { rows, unplaced } = leapRows(input);
    const register = new CouncilRegister(context.tables.councils);
    const wanted = rows.filter(({ council }) => register.isAsked(council, context.council));
    if (wanted.length === 0) throw new BadInput(file, 1, `no ward of ${context.council ?? 'any council'} was found`);
    const codes = inSeveralWards(wanted, file);
    const wards = [...Map.groupBy(wanted, ({ council, ward }) => `${council.gss} ${slugOf(ward.name)}`).values()];
    const settled = wards.filter(isSettled);
    for (const { line, ward } of wards.filter((rows) => !isSettled(rows)).flat()) {
      unplaced.push(`${file}:${line}: nobody is elected in ${ward.name}, so its number of seats is not known`);
    }
    const byElections = few(settled);
    const party = partyTable(context.tables.parties);
    const contests = settled.map((ward) => contestOf(ward, date, party, byElections.has(ward[0].council.gss)));
    const { progress, retrieved } = context;
    const elections = electionsOf(contests, { file, register, progress, source: (day) => leap(day, retrieved) });
    const left = rows.length - wanted.length;
    const notices = [
      ...(left > 0 ? [`${file}: ${left} rows of other councils than ${context.council} are left out, as asked`] : []),
      ...codes,
      ...lostLetters(wanted, file),
      ...settled
        .filter(unopposed)
        .map(([{ line, council, ward }]) => `${file}:${line}: ${council.name}, ${ward.name}: ${UNOPPOSED}`),
      ...[...byElections.values()].map(([{ line, council }]) => `${file}:${line}: ${council.name}: ${FEW}`),
      ...register.notices,
    ];
    return { elections, learned: register.learned(), unplaced, notices };
  },
};

const UNOPPOSED = 'everyone is elected with 0 votes: most likely uncontested, so votes are not recorded';
const FEW = 'too few wards for an ordinary election: recorded as by-elections, which the file does not mark';

function contestOf(rows: LeapWard, date: string, party: PartyTable, by_election: boolean): Contest {
  const [{ line, council, ward }] = rows;
  const cancelled_poll = unopposed(rows);
  return {
    line,
    date,
    council,
    ward,
    seats_contested: rows.filter(({ elected }) => elected).length,
    by_election,
    cancelled_poll,
    total_electorate: null,
    turnout_reported: null,
    turnout_percentage: null,
    spoilt_ballots: null,
    candidates: rows.map(
      (row): Candidate => ({
        person_name: row.person,
        ...party(row.party),
        votes_cast: cancelled_poll ? null : row.votes,
        elected: row.elected,
      }),
    ),
  };
}
