import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { electionCsv } from '../../src/pages/csv.ts';
import type { Candidate, Election } from '../../src/results/schema.ts';
import { seed, visit } from '../support/bot.ts';
import { dataset } from '../support/dataset.ts';
import { flagNobody, type Testham, testham, tieForLastSeat } from '../support/elections.ts';

/** The rows as another program reads them. @throws if it is not CSV with as many cells in each row */
function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true, record_delimiter: '\r\n' });
}

function candidacies({ ballots }: Election): string[] {
  const each = ballots.flatMap(({ ballot_paper_id, candidates }) =>
    candidates.map(({ person_name, votes_cast }) => [ballot_paper_id, person_name, votes_cast ?? ''].join('|')),
  );
  return each.toSorted();
}

function rowsOfTestham(change?: (parts: Testham) => void): Record<string, string>[] {
  const { election, council } = testham(change);
  return rowsOf(electionCsv(election, council));
}

const oddName = fc
  .array(
    fc.constantFrom('"', ',', '\n', '\r', '\r\n', '=cmd', '+1', '-', '@SUM(A1)', "'", '\t', ' ', 'é', '＝', ';', 'Ann'),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

describe('The CSV of an election', () => {
  beforeAll(() => seed());

  it.each(dataset.elections.map((election) => [election.election_id, election] as const))(
    'has every recorded vote of %s exactly once',
    async (id, election) => {
      const response = await visit(`/elections/${id}.csv`);
      expect([response.status, response.headers.get('Content-Type')]).toEqual([
        200,
        'text/csv; charset=utf-8; header=present',
      ]);
      const rows = rowsOf(await response.text());
      expect(rows.map((row) => [row.ballot_paper_id, row.candidate, row.votes_cast].join('|')).toSorted()).toEqual(
        candidacies(election),
      );
      expect(new Set(rows.map((row) => row.election_id))).toEqual(new Set([id]));
    },
  );

  it('keeps any name whole, and starts no cell as a formula', () => {
    const { election, council } = testham();
    fc.assert(
      fc.property(
        fc.array(oddName, { minLength: 3, maxLength: 3 }),
        ([person_name = '', party_name = '', post_label = '']) => {
          const ballots = election.ballots.map((ballot) => ({
            ...ballot,
            post_label,
            candidates: ballot.candidates.map((one: Candidate) => ({ ...one, person_name, party_name })),
          }));
          const csv = electionCsv({ ...election, ballots }, council);
          const rows = rowsOf(csv);
          expect(rows).toHaveLength(election.ballots.flatMap(({ candidates }) => candidates).length);
          for (const row of rows) {
            for (const [cell, name] of [
              [row.candidate, person_name],
              [row.party_name, party_name],
              [row.ward, post_label],
            ])
              expect([name, `'${name}`]).toContain(cell);
            for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
          }
        },
      ),
    );
  });

  it('leaves a cell empty if its figure is not recorded', () => {
    const [row] = rowsOfTestham(({ millHill }) => {
      millHill.gss = null;
      for (const one of millHill.candidates) Object.assign(one, { votes_cast: null, elected: null });
    });
    expect(row).toMatchObject({ ward_code: '', votes_cast: '', elected: '', derived_place: '', derived_elected: '' });
    expect(row).toMatchObject({ derived_votes_counted_in_ward: '' });
  });

  it('derives who was elected only if the source does not say, and names nobody in a tie', () => {
    expect(rowsOfTestham()[0]).toMatchObject({ elected: 'true', derived_elected: '' });
    const derived = rowsOfTestham(({ election }) => flagNobody(election));
    expect(derived.slice(0, 2).map(({ elected, derived_elected }) => [elected, derived_elected])).toEqual([
      ['', 'true'],
      ['', 'false'],
    ]);
    const tied = rowsOfTestham(tieForLastSeat).slice(0, 4);
    expect(tied.map(({ derived_elected }) => derived_elected)).toEqual(['true', '', '', 'false']);
  });

  it('is linked from the pages of the election, and only elections have one', async () => {
    const link = '<a href="/elections/local.derby.2003-05-01.csv">CSV</a>';
    expect(await (await visit('/elections/local.derby.2003-05-01/darley')).text()).toContain(link);
    expect((await visit('/elections/local.derby.2003-05-01/darley.csv')).status).toBe(404);
    expect((await visit('/elections/local.nowhere.2003-05-01.csv')).status).toBe(404);
  });
});
