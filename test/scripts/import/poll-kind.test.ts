import { describe, expect, it } from 'vitest';
import { democracyClubFormat } from '../../../scripts/import/democracy-club.ts';
import type { ImportContext } from '../../../scripts/import/format.ts';
import { leapFormat } from '../../../scripts/import/leap.ts';
import type { Council, Election } from '../../../src/results/schema.ts';
import { alwaysSeats, testham } from '../../support/elections.ts';
import { context, input } from './fixtures.ts';

const CODE = 'E07999999';
const wardName = (index: number) => `Ward ${String.fromCharCode(65 + index)}`;

/** A LEAP file with this many wards of Testham, of this many seats each. */
function leap(wards: number, seats = 1, code = CODE): string {
  const rows = Array.from({ length: wards }, (_, ward) =>
    Array.from({ length: seats + 1 }, (_, place) => {
      const figures = `"Person ${ward} ${place}","Lab","${900 - place}","${place < seats ? 1 : 0}"`;
      return `"Testham","${code}","${wardName(ward)}","NULL",${figures}\n`;
    }),
  );
  return rows.flat().join('');
}

function council(wards: number, seats: number, polling_days: string[] = []): Council {
  const names = Array.from({ length: wards }, (_, index) => wardName(index));
  const listed = names.map((name) => ({ slug: name.toLowerCase().replace(' ', '-'), name, gss: null }));
  return { ...testham().council, seats: seats === 0 ? [] : alwaysSeats(seats), wards: listed, polling_days };
}

/** Reads a LEAP file of 23 May 2019. @param known null if the table of councils lacks Testham */
function read(text: string, known: Council | null, change: Partial<ImportContext> = {}) {
  const tables = { ...context().tables, councils: known ? [known] : [] };
  return leapFormat.read([input(text, 'leap-2019-05-23.csv')], context({ tables, ...change }));
}

function kinds(elections: readonly Election[]): boolean[] {
  return elections.flatMap(({ ballots }) => ballots.map(({ by_election }) => by_election));
}

/** An election of the council on 2 May 2019, with these wards. */
function ordinary(wards: number): Election {
  const text = leap(wards);
  const [election] = leapFormat.read(
    [input(text, 'leap-2019-05-02.csv')],
    context({
      tables: { ...context().tables, councils: [council(wards, wards)] },
    }),
  ).elections;
  if (!election) throw new Error('there is no election');
  return election;
}

describe('Wards of a LEAP file, which does not name by-elections,', () => {
  it.each([
    ['three of twelve one-seat wards', leap(3), council(12, 12), '3 wards, and the council has 12'],
    ['three wards of a council of 36 seats', leap(3), council(12, 36), '3 wards, and the council has 12'],
    ['two wards with two seats each', leap(2, 2), council(12, 36), '2 wards, and the council has 12'],
    ['a few large wards', leap(3, 3), council(20, 24), '3 wards, and the council has 20'],
    ['four wards of a council of 36 seats', leap(4), council(12, 36), '4 seats, and the council has 36'],
    ['eight wards of a council that is not on file', leap(8), null, "8, and the council's size is not on file"],
  ])('are by-elections if there are too few, with a doubt: %s', (_, text, known, few) => {
    const { elections, notices } = read(text, known);
    expect(new Set(kinds(elections))).toEqual(new Set([true]));
    expect(elections[0]?.name).toContain('by-elections, 23 May 2019');
    const doubt = `too few wards for an ordinary election (${few}): recorded as by-elections, although the file does not say so`;
    expect(notices.join('\n')).toContain(`leap-2019-05-23.csv:1: ${known?.name ?? 'Testham'}: ${doubt}`);
  });

  it.each([
    ['four of twelve one-seat wards, a third', leap(4), council(12, 12)],
    ['twelve wards of a council that elects by thirds', leap(12), council(12, 36)],
    ['twelve wards of a council of 42 seats, where thirds are uneven', leap(12), council(15, 42)],
    ['nine of 19 wards, some of them not due', leap(9), council(19, 30)],
    ['all wards of the whole council', leap(12, 3), council(12, 36)],
    ['nine wards of a council that is not on file', leap(9), null],
    ['five wards of a council that is not on file, with three seats each', leap(5, 3), null],
  ])('are an ordinary election if there are enough: %s', (_, text, known) => {
    const { elections, notices } = read(text, known);
    expect(new Set(kinds(elections))).toEqual(new Set([false]));
    expect(notices.join('\n')).not.toContain('too few');
  });

  it('are compared with earlier elections on file if the table of councils lacks the council', () => {
    const electionsOf = () => [{ ...ordinary(12), election_date: '2018-05-03' }];
    expect(kinds(read(leap(3), null, { electionsOf }).elections)).toEqual([true, true, true]);
    expect(kinds(read(leap(9), null, { electionsOf }).elections)).not.toContain(true);
  });

  it('are not compared with larger elections on file if the table of councils has the size that year', () => {
    const electionsOf = () => [{ ...ordinary(60), election_date: '2024-05-02' }];
    expect(kinds(read(leap(17), council(17, 50), { electionsOf }).elections)).not.toContain(true);
  });

  it('are not compared with the election that they replace', () => {
    const electionsOf = () => [{ ...ordinary(40), election_date: '2019-05-23' }];
    expect(kinds(read(leap(10), null, { electionsOf }).elections)).not.toContain(true);
  });

  it('are an ordinary election with a doubt if it is the day of one', () => {
    const { elections, notices } = read(leap(3), council(12, 36, ['2019-05-23']));
    expect(kinds(elections)).toEqual([false, false, false]);
    expect(notices.join('\n')).toContain(
      '(3 wards, and the council has 12), although 23 May 2019 is one of its ordinary polling days: wards may be missing',
    );
  });
});

describe('A poll that was put off from an ordinary election', () => {
  const known = council(12, 12);
  const cancelled = (reason: Election['ballots'][number]['cancellation_reason']): Election => {
    const election = ordinary(12);
    for (const ballot of election.ballots.slice(0, 1)) {
      ballot.cancelled_poll = true;
      ballot.cancellation_reason = reason;
    }
    return election;
  };
  const without = (): Election => ({ ...ordinary(12), ballots: ordinary(12).ballots.slice(1) });

  it.each([
    ['the ward was countermanded there', cancelled('countermanded')],
    ['the ward was postponed there', cancelled('postponed')],
    ['the ward was cancelled there, without a reason', cancelled(null)],
    ['only this ward is missing there', without()],
  ])('is not a by-election, with a doubt, if %s', (_, before) => {
    const { elections, notices } = read(leap(1), known, { electionsOf: () => [before] });
    expect(kinds(elections)).toEqual([false]);
    expect(elections[0]?.name).toBe('Testham Borough Council postponed poll, 23 May 2019');
    expect(elections[0]?.ballots[0]?.ballot_paper_id).toBe('local.testham.ward-a.2019-05-23');
    expect(notices.join('\n')).toContain(
      'Ward A: recorded as the poll put off from 2 May 2019, which is on file without a poll in this ward, although the file does not say so',
    );
  });

  it.each([
    ['the ward elected there', ordinary(12)],
    ['the ward was uncontested there', cancelled('uncontested')],
    ['the election was more than 60 days before', { ...without(), election_date: '2019-03-01' }],
    ['it was after it', { ...without(), election_date: '2019-06-01' }],
    ['few wards voted there', { ...ordinary(12), ballots: ordinary(12).ballots.slice(8) }],
  ])('is a by-election if %s', (_, before) => {
    expect(kinds(read(leap(1), known, { electionsOf: () => [before] }).elections)).toEqual([true]);
  });
});

describe('A Democracy Club file, which names by-elections,', () => {
  const header =
    'person_id,person_name,ballot_paper_id,party_id,party_name,post_label,seats_contested,votes_cast,elected,by_election,by_election_reason';
  const readClub = (...rows: string[]) =>
    democracyClubFormat.read(
      [input(`${[header, ...rows].join('\n')}\n`, 'club.csv')],
      context({
        tables: { ...context().tables, councils: [council(12, 36)] },
      }),
    );

  it('is recorded as it says, with a doubt if an ordinary election has too few wards', () => {
    const { elections, notices } = readClub('1,Ann,local.testham.ward-a.2019-05-23,PP53,Labour Party,Ward A,1,9,t,f,');
    expect(kinds(elections)).toEqual([false]);
    expect(notices.join('\n')).toContain(
      '(1 ward, and the council has 12): wards may be missing, or these may be by-elections',
    );
  });

  it('has no such doubt about by-elections', () => {
    const { elections, notices } = readClub(
      '1,Ann,local.testham.ward-a.by.2019-05-23,PP53,Labour Party,Ward A,1,9,t,t,',
    );
    expect(kinds(elections)).toEqual([true]);
    expect(notices).toEqual([]);
  });

  it.each([
    ['t', 'local.testham.ward-a.2019-05-23', 'says true', false],
    ['f', 'local.testham.ward-a.by.2019-05-23', 'says false', true],
  ])('gets a notice if its column by_election, %s, contradicts the id %s', (flag, id, says, by_election) => {
    const { elections, notices } = readClub(`1,Ann,${id},PP53,Labour Party,Ward A,1,9,t,${flag},`);
    expect(kinds(elections)).toEqual([by_election]);
    expect(notices.join('\n')).toContain(`club.csv:2: Ward A: the column by_election ${says}`);
  });

  it('gets a notice if a by-election is a poll that was put off', () => {
    const row = '1,Ann,local.testham.ward-a.by.2019-05-23,PP53,Labour Party,Ward A,1,9,t,t,ELECTION_COUNTERMANDED';
    expect(readClub(row).notices.join('\n')).toContain('the file gives a poll that was put off as the reason');
  });
});
