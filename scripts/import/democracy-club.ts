/**
 * Democracy Club's CSV of candidates with results: one row a candidate, with a header whose names have changed over
 * the years. Ids, of ballots and of parties, are the file's own.
 */
import { partyTable } from './affiliation.ts';
import { BadInput } from './bad-input.ts';
import { electionsOf } from './contests.ts';
import { CouncilRegister } from './councils.ts';
import { columnsIn, firstRow, readRecords } from './csv.ts';
import { COLUMNS, candidacyOf, contestOf } from './democracy-club-rows.ts';
import type { Format } from './format.ts';
import { democracyClub } from './sources.ts';

export const democracyClubFormat: Format = {
  name: 'Democracy Club CSV',
  files: 1,
  recognises: (text) => {
    const found = columnsIn(firstRow(text), COLUMNS);
    const needed = ['person', 'post', 'partyId', 'partyName'] as const;
    return needed.every((column) => found.has(column)) && (found.has('ballot') || found.has('election'));
  },
  read([input], context) {
    if (!input) throw new Error('no file was given');
    const { file } = input;
    const unplaced: string[] = [];
    const party = partyTable(context.tables.parties);
    const register = new CouncilRegister(context.tables.councils);
    const rows = readRecords(input, COLUMNS).flatMap((row) => {
      const found = candidacyOf(row, file, party);
      if (typeof found === 'string') unplaced.push(found);
      return typeof found === 'string' ? [] : [found];
    });
    const wanted = rows.filter(({ council }) => context.council === null || council === context.council);
    if (wanted.length === 0) throw new BadInput(file, 1, `no ward of ${context.council ?? 'any council'} was found`);
    const contests = [...Map.groupBy(wanted, ({ ballot }) => ballot).values()].flatMap((ballot) => {
      const contest = contestOf(ballot, file);
      if (contest) return [contest];
      const reason = 'neither its seats nor anyone elected is given, so the number of seats is not known';
      unplaced.push(...ballot.map(({ line, ward }) => `${file}:${line}: ${ward.name}: ${reason}`));
      return [];
    });
    const { progress, retrieved } = context;
    const making = { file, register, progress, source: (day: string) => democracyClub(day, retrieved) };
    const elections = electionsOf(contests, making);
    const left = rows.length - wanted.length;
    const notices =
      left > 0 ? [`${file}: ${left} rows of other councils than ${context.council} are left out, as asked`] : [];
    return { elections, learned: register.learned(), unplaced, notices: [...notices, ...register.notices] };
  },
};
