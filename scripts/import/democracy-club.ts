/**
 * Democracy Club's CSV of candidates and results: one row a candidate. The names of its columns have changed over the
 * years. Ballot and party ids come from the file.
 */

import { CouncilRegister, rowsOfCouncil } from './council-register.ts';
import { columnsIn, firstRow, readRecords } from './csv.ts';
import { DEMOCRACY_CLUB_COLUMNS, democracyClubContest, democracyClubRow } from './democracy-club-rows.ts';
import { electionsFrom } from './elections.ts';
import type { Format } from './format.ts';
import { partyLookup } from './party-lookup.ts';
import { democracyClubSource } from './sources.ts';

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
    const register = new CouncilRegister(context.tables.councils);
    const rows = readRecords(input, DEMOCRACY_CLUB_COLUMNS).flatMap((row) => {
      const found = democracyClubRow(row, file, party);
      if (typeof found === 'string') skipped.push(found);
      return typeof found === 'string' ? [] : [found];
    });
    const isAsked = ({ council }: { council: string }) => context.council === null || council === context.council;
    const { wanted, notices } = rowsOfCouncil(rows, context.council, isAsked, file);
    const contests = [...Map.groupBy(wanted, ({ ballot }) => ballot).values()].flatMap((ballot) => {
      const contest = democracyClubContest(ballot, file);
      if (contest) return [contest];
      const reason = 'the file gives neither its seats nor anybody elected, so its number of seats is unknown';
      skipped.push(...ballot.map(({ line, ward }) => `${file}:${line}: ${ward.name}: ${reason}`));
      return [];
    });
    const { progress, retrieved } = context;
    const from = { file, register, progress, source: (day: string) => democracyClubSource(day, retrieved) };
    const elections = electionsFrom(contests, from);
    return { elections, learned: register.learned(), skipped, notices: [...notices, ...register.notices] };
  },
};
