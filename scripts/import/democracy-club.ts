/**
 * Democracy Club's CSV of candidates and results: one row a candidate. The names of its columns have changed over the
 * years. Ballot and party ids come from the file.
 */

import { dayInWords } from '../../src/render/text.ts';
import { BadInput } from './bad-input.ts';
import { CouncilRegister } from './council-register.ts';
import { columnsIn, firstRow, readRecords } from './csv.ts';
import {
  DEMOCRACY_CLUB_COLUMNS,
  type DemocracyClubRow,
  democracyClubContest,
  democracyClubDoubts,
  democracyClubRow,
} from './democracy-club-rows.ts';
import { electionsFrom } from './elections.ts';
import type { Format } from './format.ts';
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
    const rows = readRecords(input, DEMOCRACY_CLUB_COLUMNS).flatMap((row) => {
      const found = democracyClubRow(row, file, party);
      if (typeof found === 'string') skipped.push(found);
      return typeof found === 'string' ? [] : [found];
    });
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
    const contests = [...Map.groupBy(kept, ({ ballot }) => ballot).values()].flatMap((ballot) => {
      const contest = democracyClubContest(ballot, file);
      if (contest) {
        doubts.push(...namesakes(ballot.map(personRow), file), ...democracyClubDoubts(ballot, contest, file));
        return [contest];
      }
      const reason = 'the file gives neither its seats nor anybody elected, so its number of seats is unknown';
      skipped.push(...ballot.map(({ line, ward }) => `${file}:${line}: ${ward.name}: ${reason}`));
      return [];
    });
    const { progress, retrieved } = context;
    const from = { file, register, progress, source: (day: string) => democracyClubSource(day, retrieved) };
    const elections = electionsFrom(contests, from);
    return { elections, learned: register.learned(), skipped, notices: [...notices, ...doubts, ...register.notices] };
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
