/**
 * Democracy Club's CSV of candidates and results: one row a candidate. The names of its columns have changed over the
 * years. Ballot and party ids come from the file.
 */

import { dayInWords } from '../../src/render/text.ts';
import { BadInput } from './bad-input.ts';
import { CouncilRegister } from './council-register.ts';
import { columnsIn, firstRow, readRecords } from './csv.ts';
import {
  ballotKey,
  DEMOCRACY_CLUB_COLUMNS,
  type DemocracyClubRow,
  democracyClubContest,
  democracyClubDoubts,
  democracyClubRow,
} from './democracy-club-rows.ts';
import { electionsFrom } from './elections.ts';
import type { Format } from './format.ts';
import { type RowFault, readEach, rejectNothing, withoutFaults } from './left-out.ts';
import { partyDisagreements } from './party-disagreements.ts';
import { partyLookup } from './party-lookup.ts';
import { rowsOfCouncil } from './rows-of-council.ts';
import { namesakes, type PersonRow } from './same-person.ts';
import { democracyClubSource } from './sources.ts';
import { isPlurality, withoutOtherSystems } from './voting-system.ts';

export const democracyClubFormat: Format = {
  name: 'Democracy Club CSV',
  files: 1,
  recognises: (text) => {
    const found = columnsIn(firstRow(text), DEMOCRACY_CLUB_COLUMNS);
    const needed = ['person', 'post', 'partyId', 'partyName'] as const;
    return needed.every((column) => found.has(column)) && (found.has('ballot') || found.has('election'));
  },
  read([input], context) {
    if (!input) throw new Error('no file was given');
    const { file } = input;
    const skipped: string[] = [];
    const party = partyLookup(context.tables.parties);
    const register = new CouncilRegister(context.tables.councils, context.electionsOf);
    const records = readRecords(input, DEMOCRACY_CLUB_COLUMNS);
    const faults: RowFault[] = [];
    const readable = records.flatMap((row) => {
      try {
        const found = democracyClubRow(row, file, party);
        if (typeof found === 'string') skipped.push(found);
        return typeof found === 'string' ? [] : [found];
      } catch (cause) {
        if (!(cause instanceof BadInput)) throw cause;
        faults.push({ line: row.line, ward: ballotKey(row), reason: cause.reason });
        return [];
      }
    });
    const { kept: rows, leftOut: faulty } = withoutFaults(readable, faults, ({ row }) => ballotKey(row), file);
    skipped.push(...faulty);
    if (rows.length === 0) rejectNothing(rows, file, faulty);
    const isAsked = ({ council }: { council: string }) => context.council === null || council === context.council;
    const { wanted, notices } = rowsOfCouncil(rows, context.council, isAsked, file);
    rejectOtherDays(wanted, context.date, file);
    const { kept, refused } = withoutOtherSystems(wanted, pollsOf(wanted), file);
    skipped.push(...refused);
    const doubts = partyDisagreements(
      kept.map(({ line, partyName, partyId }) => ({ line, name: partyName, id: partyId })),
      context.tables.parties,
      file,
    );
    const ballots = readEach([...Map.groupBy(kept, ({ ballot }) => ballot).values()], (ballot) => {
      const contest = democracyClubContest(ballot, file);
      if (!contest) return null;
      const odd = [...namesakes(ballot.map(personRow), file), ...democracyClubDoubts(ballot, contest, file)];
      return { contest, odd };
    });
    skipped.push(...ballots.leftOut);
    const contests = ballots.kept.flatMap(({ ward: ballot, result }) => {
      if (result) {
        doubts.push(...result.odd);
        return [result.contest];
      }
      const reason = 'the file gives neither its seats nor anybody elected, so its number of seats is unknown';
      skipped.push(...ballot.map(({ line, ward }) => `${file}:${line}: ${ward.name}: ${reason}`));
      return [];
    });
    const { progress, retrieved } = context;
    const from = { file, register, progress, source: (day: string) => democracyClubSource(day, retrieved) };
    const { elections, leftOut } = electionsFrom(contests, from);
    skipped.push(...leftOut);
    rejectNothing(elections, file, skipped);
    const counted = { read: records.length, reported: skipped.length + rows.length - wanted.length };
    return {
      elections,
      learned: register.learned(),
      rows: counted,
      skipped,
      notices: [...notices, ...doubts, ...register.notices],
    };
  },
};

/** @throws BadInput for a row of another day than `--date` */
function rejectOtherDays(rows: readonly DemocracyClubRow[], asked: string | null, file: string): void {
  const other = rows.find(({ date }) => asked !== null && date !== asked);
  if (!other || asked === null) return;
  const days = `this row is for ${dayInWords(other.date)}, and --date says ${dayInWords(asked)}`;
  throw new BadInput(file, other.line, days);
}

/** A row's poll, with what any row of its ballot says: some exports leave fields of a ballot's later rows empty. */
function pollsOf(rows: readonly DemocracyClubRow[]) {
  const ballots = Map.groupBy(rows, ({ ballot }) => ballot);
  return ({ ballot, council, date, row, ward }: DemocracyClubRow) => {
    const same = ballots.get(ballot) ?? [];
    const codes = same.flatMap((one) => one.ward.gss ?? []);
    const systems = same.flatMap((one) => one.row.get('system') ?? []);
    return {
      date,
      council: { name: row.get('organisation') ?? council, gss: null },
      slug: council,
      ward: { ...ward, gss: codes[0] ?? null },
      system: systems.find((one) => !isPlurality(one)) ?? systems[0] ?? null,
    };
  };
}

function personRow({ line, personId, partyName, candidate }: DemocracyClubRow): PersonRow {
  return { line, personId, party: partyName, person: candidate.person_name, votes: candidate.votes_cast };
}
