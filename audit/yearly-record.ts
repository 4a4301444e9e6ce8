import { listed } from '../src/render/words.ts';
import { electedOn } from '../src/results/elected.ts';
import { type Affiliation, partyKey, VACANT } from '../src/results/parties.ts';
import type { Council, Councillors, Election } from '../src/results/schema.ts';
import { yearOf } from '../src/results/year.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

type Row = NonNullable<Council['yearly_record']>['years'][number]['seats'][number];

/** Compares a yearly record of a council with the seats not contested and the winners of that year. */
export const yearlyRecord: Rule = {
  name: 'yearly-record',
  reason: 'A yearly record includes changes after polling day, so it does not show who controlled the council then.',
  check(election, council) {
    const record = council.yearly_record;
    const year = yearOf(election.election_date);
    const rows = record?.years.find((one) => one.year === year)?.seats;
    if (!record || !rows || !election.councillors) return [];
    const after = seatsAfter(election, election.councillors, rows);
    const ours = (row: Row) => after.get(keyIn(row, rows)) ?? 0;
    const differing = rows.filter((row) => ours(row) !== row.seats);
    if (differing.length === 0) return [];
    const figures = (seatsOf: (row: Row) => number) =>
      listed(differing.map((row) => `${partyInWords(row)} ${seatsOf(row)}`));
    const computed = figures(ours);
    const stated = figures(({ seats }) => seats);
    const inTheirOrder = listed(differing.map(({ seats }) => `${seats}`));
    const sentence = `The list of councillors and the winners give ${computed}; the yearly record of ${record.source.name}, with later changes and perhaps vacant seats, has ${inTheirOrder}.`;
    return [{ record: election.election_id, severity: 'note', sentence, stated, computed }];
  },
};

/** The seats of each party that the yearly record counts by itself, and of all others together. */
function seatsAfter({ ballots }: Election, { parties }: Councillors, rows: readonly Row[]): Map<string, number> {
  const seats = new Map<string, number>();
  const add = (of: Affiliation, count: number) => seats.set(keyIn(of, rows), (seats.get(keyIn(of, rows)) ?? 0) + count);
  for (const party of parties) if (party.party_name !== VACANT) add(party, party.not_contested);
  for (const winner of ballots.flatMap((ballot) => electedOn(ballot).people)) add(winner, 1);
  return seats;
}

/** The key of the yearly record's own row for a party, or that of everyone it counts together. */
function keyIn(of: Affiliation, rows: readonly Row[]): string {
  const own = rows.find((row) => row.party_id !== null && partyKey(row) === partyKey(of));
  return own ? partyKey(own) : 'everyone else';
}
