import { describe, expect, it } from 'vitest';
import {
  combinationWords,
  controlWords,
  councilBasis,
  councilHeadline,
  councilNotes,
  councilPictureWords,
  markWords,
  noCombinations,
  seatsChangedWords,
} from '../../src/render/council-words.ts';
import {
  asElectedText,
  seatsBasis,
  seatsHeading,
  seatsNotes,
  seatsText,
  seatsWords,
  vacantText,
} from '../../src/render/seats-words.ts';
import { councilResult } from '../../src/results/council-result.ts';
import type { Ballot, Councillors, Election } from '../../src/results/schema.ts';
import { CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS } from '../support/elections.ts';
import { changed, defenders, list, withList } from '../support/holders.ts';
import { poll, seats, subject } from '../support/polls.ts';

const NONE = 'no overall control';

function council(composition: string | null, control: Election['control'] = null) {
  const of = subject(({ election }) =>
    Object.assign(election, { composition: composition && seats(composition), control }),
  );
  return { of, result: councilResult(of.election, of.council) };
}

describe('The headline of a council', () => {
  it.each<[string, string | null, Election['control'], string]>([
    [
      'a loss of control',
      'Con 5 4; Lab 4 3; LD 0 2',
      { before: 'PP52', after: NONE },
      'no overall control; Conservative lost control, 4 of 9 seats, one short',
    ],
    [
      'control that a party keeps',
      'Con 5 6; Lab 4 3',
      { before: 'PP52', after: 'PP52' },
      'Conservative control, 6 of 9 seats, a majority of three',
    ],
    [
      'control that changes hands',
      'Con 5 4; Lab 4 5',
      { before: 'PP52', after: 'PP53' },
      'Labour control, 5 of 9 seats, a majority of one; Conservative lost control',
    ],
    [
      'no overall control before or after',
      'Con 4 4; Lab 4 4; LD 1 1',
      { before: NONE, after: NONE },
      'no overall control; Conservative and Labour level, 4 of 9 seats each, one short',
    ],
    [
      'control that follows from the seats',
      'Con 2 6; Lab 7 3',
      null,
      'Conservative control, 6 of 9 seats, a majority of three; Labour lost control',
    ],
    ['control alone', null, { before: NONE, after: NONE }, 'no overall control'],
    ['that nothing is recorded', null, null, 'control after the election is not recorded'],
  ])('states %s', (_, composition, control, words) => {
    const { result, of } = council(composition, control);
    expect(councilHeadline(result, of)).toBe(`Testham Borough Council, 3 May 2007: ${words}`);
  });
});

describe('The majority mark in words', () => {
  it.each([
    ['Con 5 4; Lab 4 3; LD 0 2', 'Conservative, the largest, has 4: 1 short'],
    ['Con 5 5; Lab 4 4', 'Conservative, the largest, has 5: just enough'],
    ['Con 5 7; Lab 4 2', 'Conservative, the largest, has 7: 2 more than needed'],
    ['Con 4 4; Lab 4 4; LD 1 1', 'Conservative and Labour, level, have 4 each: 1 short'],
    [null, 'seats of each party: not recorded'],
  ])('for %s', (composition, words) => {
    const { result, of } = council(composition);
    expect(markWords(result, of)).toBe(words);
  });
});

describe('The council in words', () => {
  it('names combinations, and the least number of Independents that each needs', () => {
    const { result, of } = council('Con 4 4; Lab 4 4; Ind 1 1');
    expect(combinationWords(result, of)).toEqual([
      { members: 'Conservative + Labour', seats: '8' },
      { members: 'Conservative + at least 1 Independent', seats: '5' },
      { members: 'Labour + at least 1 Independent', seats: '5' },
    ]);
    expect(noCombinations(result, subject())).toBe('not worked out for more than twelve groups');
    expect(noCombinations(council(null).result, subject())).toBe('not recorded');
  });

  it('says whether control is recorded or derived', () => {
    const { result, of } = council('Con 2 6; Lab 7 3', { before: NONE, after: NONE });
    expect(controlWords('after', result, of)).toBe('no overall control (recorded)');
    expect(controlWords('after', council('Con 2 6; Lab 7 3').result, of)).toBe('Conservative (derived)');
    expect(controlWords('after', council(null).result, of)).toBe('not recorded');
  });

  it('shows seats with their change', () => {
    expect(seatsWords({ ...LABOUR, before: 27, after: 25, change: -2 })).toEqual({
      before: '27',
      after: '25',
      change: '−2',
    });
    expect(seatsWords({ ...LABOUR, before: null, after: 25, change: null })).toEqual({
      before: 'not recorded',
      after: '25',
      change: 'not recorded',
    });
    expect(seatsHeading(council('Con 5 4; Lab 4 5').result.composition, 9)).toBe(
      'All 9 seats: before → after (change derived)',
    );
    const { result, of } = council('Con 5 4; Lab 4 5');
    expect(councilPictureWords(result, of)).toBe(
      'Hemicycle of the 9 seats of Testham Borough Council, 3 May 2007, after the election: Labour 5, Conservative 4; 5 make a majority.',
    );
  });
});

describe('Who lost control', () => {
  const seatsAfter = (con: number, lab: number, ind: number) => [
    { ...CONSERVATIVE, seats_before: 5, seats_after: con },
    { ...LABOUR, seats_before: 3, seats_after: lab },
    { ...INDEPENDENT, seats_before: 1, seats_after: ind },
    { ...LIBERAL_DEMOCRATS, seats_before: 0, seats_after: 0 },
  ];
  const stated = (composition: ReturnType<typeof seatsAfter>, control: { before: string; after: string } | null) => {
    const of = subject(({ election }) => Object.assign(election, { composition, control }));
    const result = councilResult(of.election, of.council);
    return [councilHeadline(result, of).replace(/^.*2007: /, ''), councilBasis(result).slice(0, 34)];
  };
  it.each([
    [
      'nobody if the party keeps it',
      seatsAfter(5, 3, 1),
      null,
      'Conservative control, 5 of 9 seats, a majority of one',
    ],
    [
      'a party that another replaces',
      seatsAfter(3, 5, 1),
      null,
      'Labour control, 5 of 9 seats, a majority of one; Conservative lost control',
    ],
    [
      'a party if Independents win over half',
      seatsAfter(2, 2, 5),
      null,
      'no overall control; Conservative lost control; Conservative and Labour level, 2 of 9 seats each, three short',
    ],
    [
      'nobody if nobody had it',
      seatsAfter(5, 3, 1),
      { before: 'no overall control', after: 'PP52' },
      'Conservative control, 5 of 9 seats, a majority of one',
    ],
  ])('is stated: %s', (_, composition, control, words) => {
    expect(stated(composition, control)).toEqual([words, 'Seats before and after are recorde']);
  });
});

it('A council’s answer has the notes that bear on its control and seats, and leaves the rest to /about', () => {
  const rules = [
    ...['seats-stated', 'double-votes', 'gains-labelled', 'swing-fields', 'control-disputed', 'ward-headings'],
    'yearly-record',
  ];
  const { result, of } = council('Con 5 4; Lab 4 5');
  const notes = rules.map((rule) => ({ rule, sentence: `A note on ${rule}.` }));
  expect(councilNotes(result, { ...of, notes })).toEqual([
    'A note on seats-stated.',
    'A note on gains-labelled.',
    'A note on control-disputed.',
    'A note on yearly-record.',
  ]);
  expect(councilNotes(result, { ...of, notes: [] })).toEqual([]);
});

/** Testham with a list of councillors, as a result and its subject. */
function listed(line: string, changes: Partial<Councillors>, ...ballots: Ballot[]) {
  const of = subject(({ election }) => Object.assign(election, withList(list(line, changes), ballots)));
  return { of, result: councilResult(of.election, of.council) };
}

describe('A council’s seats by a list of councillors', () => {
  const lostLabour = { changed_party: [changed('Other', 'Lab', false)] };
  const ballots = [poll(1, 'Ann Con 2; Ben Lab 1', { defending: defenders('Abe Lab Lab') })];
  const { of, result } = listed('Lab 4 3; Con 4 4; Other 1 1', lostLabour, ...ballots);
  const { composition } = result;

  it('name the baseline of each figure, and who had control on both', () => {
    expect(councilHeadline(result, of)).toMatch(/: Conservative control, 5 of 9 seats, a majority of one$/);
    expect(controlWords('before', result, of)).toBe(
      'no overall control (derived, on the day); as elected, Labour (derived)',
    );
    expect(controlWords('after', result, of)).toBe('Conservative (derived, on the day and as elected)');
    expect(seatsHeading(composition, 9)).toBe('All 9 seats on the day: before → after (derived)');
    expect(composition && asElectedText(composition, of.parties)).toBe(
      'As elected (as on the list if the election is not on file): Conservative 4 → 5, Labour 5 → 4',
    );
    expect(councilBasis(result)).toBe(
      'Seats on the day are derived (before: from Open Council Data, 2006; after: seats not contested plus the winners); control is derived; figures marked derived follow from these and the ward votes',
    );
  });

  it('say how many seats changed hands, if that is known of all', () => {
    expect(seatsChangedWords(result)).toBe('1 of 1 (inferred, on the day: Open Council Data, 2006)');
    const moved = poll(1, 'Ann Con 2; Ben Lab 1', { defending: defenders('Abe Lab Con') });
    expect(seatsChangedWords(listed('Lab 4 3; Con 5 5', {}, moved).result)).toBe(
      '1 of 1 (inferred, on the day: Open Council Data, 2006); as elected, 0',
    );
    expect(seatsChangedWords(listed('Lab 4 3; Con 5 5', {}, moved, poll(1, 'Ann Lab 1')).result)).toBeNull();
    expect(seatsChangedWords(council('Con 5 4; Lab 4 5').result)).toBe('1 of 3 (recorded)');
  });

  it('say what a list taken after the poll cannot show, and which seats are vacant', () => {
    const after = listed('Lab 4 3; Con 4 4; Vac 1 1', { taken: 'after' }, ...ballots).result.composition;
    expect(seatsHeading(after, 9)).toBe('All 9 seats on the day: after (derived). Seats before: not recorded');
    expect(seatsBasis(after)).toBe(
      'Seats on the day are derived (after: seats not contested plus the winners, from Open Council Data, 2006, which was made after the poll, so it may show later changes)',
    );
    expect(after && vacantText(after)).toBe('1 vacant');
    const before = listed('Lab 3 3; Con 5 4; Vac 1 1', {}, ...ballots).result.composition;
    expect(before && vacantText(before)).toBe('Vacant 1 → 1');
    expect(composition && vacantText(composition)).toBeNull();
  });

  it('have no arrow if the change is not recorded', () => {
    expect(seatsText({ ...LABOUR, before: 6, after: 4, change: null }, '**')).toBe(
      '6 before, **4** after; change: not recorded',
    );
    expect(seatsText({ ...LABOUR, before: null, after: 4, change: null })).toBe('4 after; before: not recorded');
    expect(seatsText({ ...LABOUR, before: 6, after: 4, change: -2 })).toBe('6 → 4 (−2)');
  });

  it('have a note if two names may mean one party', () => {
    const renamed = listed('Con 6 6; RefD 3 2', {}, poll(1, 'Ann Link 2; Ben Con 1'));
    expect(councilNotes(renamed.result, { ...renamed.of, notes: [] })).toEqual([
      'The list of councillors has Reform Derby, and the results have Link. These may be one party under two names, so we give no change, and no combinations with either.',
    ]);
    expect(councilNotes(result, { ...of, notes: [] })).toEqual([]);
  });
});

describe('Seats that do not add up to the council’s', () => {
  const { result, of } = council('Con 5 4; Lab 4 3');
  it('have a note, and neither control nor combinations', () => {
    expect(seatsNotes(result.composition, { ...of, seats: 9 })).toEqual([
      'The parties’ seats after the election add up to 7 of the council’s 9: 2 seats are not accounted for. So we do not work out control, the largest party or combinations from them.',
    ]);
    expect(councilHeadline(result, of)).toMatch(/: control after the election is not recorded$/);
    expect(markWords(result, of)).toBe('not worked out: not all seats are accounted for');
    expect(noCombinations(result, subject())).toBe('not worked out: not all seats are accounted for');
  });
  it('are not called missing if there are too many', () => {
    expect(seatsNotes(council('Con 6 5; Lab 4 4').result.composition, { ...of, seats: 9 })).toEqual([
      'The parties’ seats before the election add up to 10 of the council’s 9. So we do not work out control from them.',
    ]);
  });
});
