import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { democracyClubFormat } from '../../../scripts/import/democracy-club.ts';
import { flattenedFormat } from '../../../scripts/import/flattened.ts';
import { handbookFormat } from '../../../scripts/import/handbook.ts';
import { leapFormat } from '../../../scripts/import/leap.ts';
import { hasInitialsOnly, namesakes, type PersonRow } from '../../../scripts/import/same-person.ts';
import { context, input, people, ward } from './fixtures.ts';

const fixture = (name: string) => readFile(path.join(import.meta.dirname, name), 'utf8');
const row = (line: number, person: string, party: string, votes: number | null, personId?: string): PersonRow => ({
  line,
  person,
  party,
  votes,
  personId: personId ?? null,
});

describe('Two rows with one name on a ballot', () => {
  it.each([
    ['initials and different votes', row(2, 'Smith J.', 'LAB', 900), row(3, 'Smith J.', 'LAB', 300)],
    ['initials and different parties', row(2, 'Smith J.', 'LAB', 900), row(3, 'Smith J.', 'CON', 900)],
    ['full names and different parties', row(2, 'Jo Smith', 'LAB', 900), row(3, 'Jo Smith', 'CON', 300)],
    ['initials, and votes not recorded', row(2, 'Smith J.', 'LAB', null), row(3, 'Smith J.', 'CON', null)],
    ['two ids', row(2, 'Jo Smith', 'LAB', 900, '1'), row(3, 'Jo Smith', 'LAB', 900, '2')],
  ])('are two people, with a notice, if they have %s', (_, one, other) => {
    expect(namesakes([one, other], 'file.csv')).toEqual([
      `file.csv:3: two people on this ballot are called ${other.person}; the other is on line 2`,
    ]);
  });

  it.each([
    ['full names, the same party and the same votes', row(2, 'Jo Smith', 'LAB', 900), row(3, 'Jo Smith', 'LAB', 900)],
    ['initials, the same party and the same votes', row(2, 'Smith J.', 'LAB', 900), row(3, 'Smith J.', 'LAB', 900)],
    ['initials, one party and no votes', row(2, 'Smith J.', 'LAB', null), row(3, 'Smith J.', 'LAB', null)],
    ['full names, the same party and other votes', row(2, 'Jo Smith', 'LAB', 900), row(3, 'Jo Smith', 'LAB', 300)],
    ['one id', row(2, 'Jo Smith', 'LAB', 900, '1'), row(3, 'J Smith', 'CON', 300, '1')],
    ['names that differ in spelling', row(2, 'Zoë O’Hara', 'LAB', 900), row(3, "ZOE  O'HARA", 'LAB', 900)],
  ])('are one person, and are refused, if they have %s', (_, one, other) => {
    expect(() => namesakes([one, other], 'file.csv')).toThrow('file.csv:3: ');
    expect(() => namesakes([one, other], 'file.csv')).toThrow('is on this ballot already, on line 2');
  });

  it.each([
    ['Smith J.', true],
    ['Smith, J.', true],
    ['Cole A.M.', true],
    ['Cole A. M.', true],
    ['J. Smith', true],
    ['J P Smith', true],
    ['van Dyke J.', true],
    ['Jo Smith', false],
    ['J. Edgar Smith', false],
    ['Smith', false],
  ])('%s has initials only: %s', (name, only) => {
    expect(hasInitialsOnly(name)).toBe(only);
  });
});

describe('A row that is in the file twice', async () => {
  const leap = await fixture('leap-2011-05-05.csv');
  const handbook = await fixture('handbook-2021-candidates.csv');
  const club = await fixture('democracy-club.csv');
  const flattened = await fixture('testham-2007.txt');
  const twice = (text: string, wanted: string) =>
    text
      .split('\n')
      .flatMap((line) => (line.includes(wanted) ? [line, line] : [line]))
      .join('\n');

  it.each([
    ['LEAP', leapFormat, twice(leap, 'Ben ""Boz"" Baker'), 'leap-2011-05-05.csv'],
    ['LEAP, uncontested', leapFormat, twice(leap, 'Fay Ford'), 'leap-2011-05-05.csv'],
    ['handbook', handbookFormat, twice(handbook, 'Cole C.'), 'candidates.csv'],
    ['Democracy Club', democracyClubFormat, twice(club, 'Ann Archer'), 'club.csv'],
  ])('leaves out its ward: %s', (_, format, text, file) => {
    const { elections, rows, skipped } = format.read([input(text, file)], context());
    expect(skipped.join('\n')).toMatch(/is on this ballot already, on line \d+/);
    const ballots = elections.flatMap((election) => election.ballots);
    const stored = ballots.reduce((sum, { candidates }) => sum + candidates.length, 0);
    expect(rows?.read).toBe(stored + (rows?.reported ?? 0));
  });

  it('leaves out its ward in flattened text', () => {
    const text = twice(flattened, '- Ann Archer');
    const { skipped } = flattenedFormat.read([input(text, 'article.txt')], context());
    expect(skipped).toEqual([expect.stringContaining('has 2 rows')]);
  });

  it('is two people by initial in a handbook, if the votes differ', () => {
    const text = handbook.replace('Dyer D.,M,0,650', 'Cole C.,M,0,650');
    const { elections, notices } = handbookFormat.read([input(text, 'candidates.csv')], context());
    expect(people(ward(elections, "St. Mary's")).slice(0, 2)).toEqual(['Cole C. (PP90) 700*', 'Cole C. (PP90) 650*']);
    expect(notices).toContain('candidates.csv:5: two people on this ballot are called Cole C.; the other is on line 4');
  });
});
