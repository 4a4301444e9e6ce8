/** Lists of the councillors of Testham, which elects a third of its nine, and the elections that they are about. */
import parties from '../../../../data/parties.json' with { type: 'json' };
import { readCouncillorList } from '../../../../scripts/import/councillors/councillor-list.ts';
import { type FilledCouncil, fillCouncil } from '../../../../scripts/import/councillors/fill-council.ts';
import { rowsByCouncil } from '../../../../scripts/import/councillors/rows-by-council.ts';
import { openCouncilDataSource } from '../../../../scripts/import/sources.ts';
import type { Ballot, Election } from '../../../../src/results/schema.ts';
import { slugOf } from '../../../../src/results/slug.ts';
import { candidate, LIBERAL_DEMOCRATS, testham } from '../../../support/elections.ts';

export const HEADER =
  'Council,"Ward Name","Councillor Name","Next Election","Party Name","Electoral Commission Party Code"';

export const PARTIES = {
  Lab: { printed: '"Labour Party",PP53', party_id: 'PP53', party_name: 'Labour Party' },
  Con: { printed: '"Conservative and Unionist",PP52', party_id: 'PP52', party_name: 'Conservative Party' },
  LD: { printed: '"Liberal Democrats",PP90', party_id: 'PP90', party_name: 'Liberal Democrats' },
  Other: { printed: '"Independent / Other",', party_id: null, party_name: 'Independent / Other' },
  Vacant: { printed: 'Vacant,', party_id: null, party_name: 'Vacant' },
} as const;
export type Letters = keyof typeof PARTIES;

/** A seat: its ward, its holder, the day it is next up, and the holder's party. */
export type Row = [ward: string, person: string, nextUp: string, party: Letters];

export function csv(rows: readonly Row[], council = 'Testham'): string {
  const lines = rows.map(
    ([ward, person, nextUp, party]) => `${council},"${ward}","${person}",${nextUp},${PARTIES[party].printed}`,
  );
  return `${[HEADER, ...lines].join('\n')}\n`;
}

/** An election of Testham on a day; each ballot is a ward with its winners, and a loser. */
export function electionOn(day: string, winners: readonly [ward: string, ...people: [string, Letters][]][]): Election {
  const { election, millHill } = testham();
  const ballots = winners.map(([ward, ...people]): Ballot => {
    const elected = people.map(([name, party], at) => {
      const { party_id, party_name } = PARTIES[party];
      return { ...candidate(name, { party_id, party_name }, 900 - at), elected: true };
    });
    return {
      ...millHill,
      ballot_paper_id: `local.testham.${slugOf(ward)}.${day}`,
      post_label: ward,
      gss: null,
      seats_contested: people.length,
      outcomes: [],
      candidates: [...elected, candidate('Zoe Zimmer', LIBERAL_DEMOCRATS, 1)],
    };
  });
  const id = `local.testham.${day}`;
  return {
    ...election,
    election_id: id,
    election_date: day,
    composition: null,
    control: null,
    declared: null,
    ballots,
  };
}

/** Fills Testham's elections from lists, one for each year. */
export function fill(lists: Readonly<Record<number, readonly Row[]>>, elections: readonly Election[]): FilledCouncil {
  const { council } = testham();
  const all = Object.entries(lists).map(([year, rows]) => {
    const list = readCouncillorList({ file: `councillors-${year}.csv`, text: csv(rows) }, parties.parties);
    return {
      list,
      seats: rowsByCouncil(list, [council], new Map([['testham', elections]]), null).councils.get('testham') ?? [],
    };
  });
  const given = all.map(({ list }) => list.year);
  const years = all.filter(({ seats }) => seats.length > 0);
  return fillCouncil({ council, years, given, elections }, (year) => openCouncilDataSource(year, '2026-11-23'));
}

/** What a filled council has of the election on a day. */
export function filledOn(day: string, { elections }: FilledCouncil): { election: Election; notRecorded: string[] } {
  const found = elections.find(({ election }) => election.election_date === day);
  if (!found) throw new Error(`there is no election on ${day}`);
  return found;
}

/** "person (party)" or "person (party, elected as party in year)" for each defender of a ward; null if not recorded. */
export function defendersIn(ward: string, { ballots }: Election): string[] | null {
  const defending = ballots.find(({ post_label }) => post_label === ward)?.defending ?? null;
  return (
    defending?.map(({ person_name, party_name, elected_as }) => {
      const elected = elected_as ? `, elected as ${elected_as.party_name} ${elected_as.election_id.slice(14, 18)}` : '';
      return `${person_name} (${party_name}${elected})`;
    }) ?? null
  );
}

/** "party seats/not contested" for each party on the list; null if not recorded. */
export function seatsOn({ councillors }: Election): string[] | null {
  return councillors?.parties.map((row) => `${row.party_name} ${row.seats}/${row.not_contested}`) ?? null;
}
