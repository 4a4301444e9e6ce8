import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadInput } from '../../../scripts/import/bad-input.ts';
import { democracyClubFormat } from '../../../scripts/import/democracy-club.ts';
import type { Format } from '../../../scripts/import/format.ts';
import { handbookFormat } from '../../../scripts/import/handbook.ts';
import { leapFormat } from '../../../scripts/import/leap.ts';
import { context, input } from './fixtures.ts';

/** Few values, so that wards, councils, people and codes meet and contradict each other. */
const council = fc.constantFrom(
  ['Testham', 'E07999999'],
  ['Testham Borough Council', 'E07999999'],
  ['Testham', 'E07999998'],
  ['Testham, City of', 'E10999999'],
  ['Haven & Moor', 'E06999990'],
  ['Haven and Moor', 'E06999990'],
  ['Glenmoor', 'S12999999'],
  ['Antrimvale', 'N09999999'],
);
const ward = fc.constantFrom(
  ['Mill Hill', 'E05999901'],
  ['Mill-Hill', 'E05999901'],
  ['St. Mary’s', 'E05999902'],
  ["Saint Mary's", 'E05999902'],
  ['Moor', 'E05999901'],
  ['Moor & Fen', ''],
  ['Moor and Fen', ''],
);
const person = fc.constantFrom(
  'Ann Archer',
  'ann archer',
  'Smith J.',
  'Zoë O’Hara',
  'Dan Dyer',
  'Eve Ellis',
  'Fay Ford',
);
const party = fc.constantFrom(
  ['', ''],
  ['PP53', 'Labour Party'],
  ['PP52', 'Conservative Party'],
  ['PP99999', "Farmers' Voice"],
);
const votes = fc.oneof({ weight: 5, arbitrary: fc.nat(3000).map(String) }, fc.constantFrom('0', '', 'many'));
const flag = fc.boolean();
const row = fc.record({ council, ward, person, party, votes, elected: flag, kind: fc.nat(20) });
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;

const quoted = (fields: readonly string[]) => fields.map((field) => `"${field}"`).join(',');

/** Kind 0 and 1 are rows that are not about a candidate in a ward. */
function leapRow({ council, ward, person, party, votes, elected, kind }: Row): string {
  const [where, who] = [quoted(council), [person, party[1] ?? '', votes || 'NULL', elected ? '1' : '0']];
  if (kind === 0) return `${where},"Elected Mayor","NULL","NULL","NULL","NULL","NULL"`;
  if (kind === 1) return `${where},"NULL","NULL","NULL","NULL","NULL","NULL"`;
  if (kind === 2) return `${where},"${ward[0]}","NULL",${quoted(who.slice(1))}`;
  return `${where},"${ward[0]}","${ward[1] || 'NULL'}",${quoted(who)}`;
}

const HANDBOOK =
  'Local authority name,Local authority code,Ward name,Ward code,Year,Candidate name,Party name,Votes,Elected';
function handbookRow({ council, ward, person, party, votes, elected, kind }: Row): string {
  if (kind === 0) return ',,,,,,,8658048,';
  if (kind === 1) return 'NA,NA,NA,NA,NA,NA,NA,NA,1';
  if (kind === 2) return quoted([...council, ...ward, '2022', person]);
  if (kind === 3) return quoted([...council, ...ward, '1899', person, party[1] ?? '', votes, '1']);
  return quoted([...council, ...ward, '2022', person, party[1] ?? '', votes || 'NA', elected ? '1' : '0']);
}

const CLUB =
  'organisation_name,election_id,ballot_paper_id,post_label,gss,person_id,person_name,party_id,party_name,votes_cast,elected,seats_contested,voting_system';
function clubRow({ council, ward, person, party, votes, elected, kind }: Row, index: number): string {
  const slug = council[0]?.toLowerCase().replace(/[^a-z]+/g, '-');
  const by = kind === 3 ? '.by' : '';
  const name = ward[0]?.toLowerCase().replace(/[^a-z]+/g, '-');
  const ballot = kind === 0 ? `parl.${name}.2022-05-05` : `local.${slug}.${name}${by}.2022-05-05`;
  const seats = kind === 1 ? '' : '2';
  const system = kind === 4 ? 'STV' : '';
  const election = kind === 0 ? 'parl.2022-05-05' : `local.${slug}.2022-05-05`;
  const place = [council[0] ?? '', election, kind === 5 ? '' : ballot, ward[0] ?? '', ward[1] ?? ''];
  return quoted([...place, String(index % 40), person, ...party, votes, elected ? 't' : 'f', seats, system]);
}

const CASES: [string, Format, string, (rows: readonly Row[]) => string][] = [
  ['LEAP', leapFormat, 'leap-2022-05-05.csv', (rows) => rows.map(leapRow).join('\n')],
  ['handbook', handbookFormat, 'candidates.csv', (rows) => [HANDBOOK, ...rows.map(handbookRow)].join('\n')],
  ['Democracy Club', democracyClubFormat, 'club.csv', (rows) => [CLUB, ...rows.map(clubRow)].join('\n')],
];

describe('An import', () => {
  it.each(CASES)(
    'stores or reports every row, or is refused with a line and a reason: %s',
    (_, format, file, write) => {
      let refused = 0;
      let imported = 0;
      const check = (rows: readonly Row[], asked: string | null) => {
        let result: ReturnType<Format['read']>;
        try {
          result = format.read([input(`${write(rows)}\n`, file)], context({ council: asked }));
        } catch (cause) {
          if (!(cause instanceof BadInput)) throw cause;
          expect(cause.message).toMatch(new RegExp(`^${file}:\\d+: .+`));
          refused += 1;
          return;
        }
        imported += 1;
        const ballots = result.elections.flatMap((election) => election.ballots);
        const stored = ballots.reduce((sum, { candidates }) => sum + candidates.length, 0);
        const elsewhere = result.notices.flatMap((notice) => /skipped (\d+) rows/.exec(notice)?.[1] ?? []);
        const others = elsewhere.reduce((sum, count) => sum + Number(count), 0);
        expect(stored + result.skipped.length + others).toBe(rows.length);
        expect(result.rows).toEqual({ read: rows.length, reported: rows.length - stored });
        const lines = result.skipped.map((line) => new RegExp(`^${file}:(\\d+): .`).exec(line)?.[1]);
        expect(lines).not.toContain(undefined);
        expect(new Set(lines).size).toBe(result.skipped.length);
        const ids = ballots.map(({ ballot_paper_id }) => ballot_paper_id);
        expect(new Set(ids).size).toBe(ids.length);
      };
      fc.assert(
        fc.property(
          fc.array(row, { minLength: 1, maxLength: 14 }),
          fc.constantFrom(null, null, 'testham'),
          (rows, asked) => check(rows, asked),
        ),
        { numRuns: 400 },
      );
      // Neither outcome alone would test anything.
      expect(imported).toBeGreaterThan(40);
      expect(refused).toBeGreaterThan(10);
    },
  );
});
