import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { democracyClubFormat } from '../../../scripts/import/democracy-club.ts';
import type { Format } from '../../../scripts/import/format.ts';
import { handbookFormat } from '../../../scripts/import/handbook.ts';
import { leapFormat } from '../../../scripts/import/leap.ts';
import { wikitextFormat } from '../../../scripts/import/wikitext/index.ts';
import { sheetsOf } from '../../../scripts/import/workbook.ts';
import type { Election } from '../../../src/results/schema.ts';
import { slugOf } from '../../../src/results/slug.ts';
import { context, input } from './fixtures.ts';
import { workbookFile } from './workbook-file.ts';

interface Ward {
  name: string;
  code: string;
  seats: number;
  /** Winners first, so that a file can say who they are by the order alone. */
  votes: number[];
}

const NAMES = ['Mill Hill', "St. Mary's", 'Westward Ho!', 'Moor & Fen', 'Bower-Ashton', 'Abbey', 'Ynys Môn', 'Darley'];
const wards = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: NAMES.length }).chain((names) =>
  fc.tuple(
    ...names.map((name) =>
      fc
        .record({
          seats: fc.integer({ min: 1, max: 3 }),
          votes: fc.uniqueArray(fc.integer({ min: 1, max: 4000 }), { minLength: 4, maxLength: 9 }),
        })
        .map(
          ({ seats, votes }): Ward => ({
            name,
            code: `E0599990${NAMES.indexOf(name) + 1}`,
            seats,
            votes: votes.toSorted((a, b) => b - a),
          }),
        ),
    ),
  ),
);

const rowsOf = (all: readonly Ward[]) =>
  all.flatMap((ward) =>
    ward.votes.map((votes, place) => ({ ...ward, person: `Person ${place}`, votes, elected: place < ward.seats })),
  );
type Row = ReturnType<typeof rowsOf>[number];

const csv = (rows: readonly (readonly (string | number | boolean)[])[]) =>
  rows.map((fields) => `${fields.map((field) => `"${field}"`).join(',')}\n`).join('');
const HANDBOOK = ['Local authority name', 'Local authority code', 'Ward name', 'Ward code', 'Candidate name'];
const handbook = (rows: readonly Row[]) => [
  [...HANDBOOK, 'Party name', 'Votes', 'Elected', 'Vacancies'],
  ...rows.map(({ name, code, person, votes, elected, seats }) => {
    return ['Testham', 'E07999999', name, code, person, 'LAB', votes, elected, seats];
  }),
];
const CLUB = ['ballot_paper_id', 'post_label', 'gss', 'person_id', 'person_name', 'party_id', 'party_name'];
const club = (rows: readonly Row[]) => [
  [...CLUB, 'votes_cast', 'elected', 'seats_contested'],
  ...rows.map(({ name, code, person, votes, elected, seats }, at) => {
    const id = `local.testham.${slugOf(name)}.2024-05-02`;
    return [id, name, code, at, person, 'PP53', 'Labour Party', votes, elected ? 't' : 'f', seats];
  }),
];
const article = (all: readonly Ward[]) =>
  [
    '{{Infobox election|election_name=2024 Testham Borough Council election|election_date=2 May 2024}}',
    ...all.map((ward) => {
      const boxes = rowsOf([ward]).map(({ person, votes, elected }) => {
        const template = `Election box ${elected ? 'winning ' : ''}candidate with party link`;
        return `{{${template}|party=Labour Party (UK)|candidate=${person}|votes=${votes}}}`;
      });
      return [
        `===${ward.name}===`,
        `{{Election box begin|title=${ward.name} (${ward.seats} seats)}}`,
        ...boxes,
        '{{Election box end}}',
      ].join('\n');
    }),
  ].join('\n');

async function sheet(all: readonly Ward[]): Promise<string> {
  const [only] = await sheetsOf(
    '2024.xlsx',
    workbookFile({ Candidates: [['By candidate, 2024'], ...handbook(rowsOf(all))] }),
  );
  return only?.text ?? '';
}

const FORMATS: [string, Format, string, (all: readonly Ward[]) => string | Promise<string>][] = [
  [
    'LEAP',
    leapFormat,
    'leap-2024-05-02.csv',
    (all) =>
      csv(
        rowsOf(all).map(({ name, code, person, votes, elected }) => [
          'Testham',
          'E07999999',
          name,
          code,
          person,
          'Lab',
          votes,
          elected ? 1 : 0,
        ]),
      ),
  ],
  ['a handbook', handbookFormat, '2024.csv', (all) => csv(handbook(rowsOf(all)))],
  ['a workbook', handbookFormat, '2024.xlsx', sheet],
  ['Democracy Club', democracyClubFormat, 'club.csv', (all) => csv(club(rowsOf(all)))],
  ['Wikipedia', wikitextFormat, 'article.wikitext', article],
];

/** Each ward's seats, votes and winners, in words. */
const stored = (elections: readonly Election[]) =>
  elections.flatMap(({ ballots }) =>
    ballots.map(({ post_label, seats_contested, candidates }) => {
      const people = candidates.map(
        ({ person_name, votes_cast, elected }) => `${person_name} ${votes_cast} ${elected}`,
      );
      return `${post_label}, ${seats_contested}: ${people.toSorted().join(', ')}`;
    }),
  );
const counted = (all: readonly Ward[]) =>
  all.map((ward) => {
    const people = rowsOf([ward]).map(({ person, votes, elected }) => `${person} ${votes} ${elected}`);
    return `${ward.name}, ${ward.seats}: ${people.toSorted().join(', ')}`;
  });

describe('A recount of what an import stored', () => {
  it.each(FORMATS)('has the votes, seats and winners of every ward: %s', async (_, format, file, write) => {
    await fc.assert(
      fc.asyncProperty(wards, async (all) => {
        const { elections } = format.read([input(await write(all), file)], context({ date: '2024-05-02' }));
        expect(stored(elections).toSorted()).toEqual(counted(all).toSorted());
      }),
      { numRuns: 40 },
    );
  });
});
