import { describe, expect, it } from 'vitest';
import { mentionsSeats } from '../../../../scripts/import/wikitext/seats-in-title.ts';
import { readWardTitle } from '../../../../scripts/import/wikitext/ward-title.ts';

const titleOf = (title: string, ...headings: string[]) => readWardTitle({ title, headings });

describe("A box's title", () => {
  it.each([
    ['Moor', null],
    ['Moor (2 seats)', 2],
    ['Moor (2)', 2],
    ['Moor (two seats)', 2],
    ['Moor (Two Councillors)', 2],
    ['Moor (2 vacancies)', 2],
    ['Moor (2 members)', 2],
    ['Moor (2-member ward)', 2],
    ['Moor [2 seats]', 2],
    ['Moor (x2)', 2],
    ['Moor (2x)', 2],
    ['Moor (elects 2)', 2],
    ['Moor (electing two)', 2],
    ['Moor (2 of 3 seats)', 2],
    ['Moor (2 seats to be elected)', 2],
    ['Moor - 2 seats', 2],
    ['Moor – two seats', 2],
    ['Moor — 2 Seats', 2],
    ['Moor: 2 seats', 2],
    ['Moor, 2 seats', 2],
    ['Moor 2 seats', 2],
    ['Moor – 2 vacancies', 2],
    ['Moor x2', 2],
    ['Moor × 2', 2],
    ['2 seats: Moor', 2],
    ['Two seats – Moor', 2],
    ['Moor – 2 seats, 5 May 2011', 2],
    ['Moor Ward - 2 seats', 2],
    ['Moor (12 seats)', 12],
    ['Moor (ten seats)', 10],
  ])('gives the ward and its seats: %s', (title, seats) => {
    expect(titleOf(title)).toMatchObject({ ward: 'Moor', seats });
  });

  it.each([
    'Local Elections 2011: Moor',
    'Local elections, 2011: Moor',
    '2011 local elections: Moor',
    '2011 Testham Borough Council election: Moor',
    '2011 Testham Borough Council election – Moor',
    'Testham Borough Council election, 2011: Moor',
    'Testham Borough Council elections 2011: Moor ward',
    'Moor, 2011',
    'Moor 2011',
    'Moor (2011)',
    '2011: Moor',
    'Moor: 2011 local elections',
    'Moor, Testham Borough Council election, 2011',
    'Moor local election, 2011',
    'Moor – 5 May 2011',
    '2011 Moor election',
    '2011 Testham election: Moor',
    'Moor (countermanded)',
    'Moor – poll postponed',
    'Moor (uncontested)',
  ])('leaves out the name of the election: %s', (title) => {
    expect(titleOf(title).ward).toBe('Moor');
  });

  it.each(['Bourne, Moor and Hill', 'Stoke-on-Trent: Moor', "St. Mary's – North", 'Moor & Hill', 'Abbey 2 Mile'])(
    'keeps a name with punctuation whole: %s',
    (title) => {
      expect(titleOf(title).ward).toBe(title);
    },
  );

  it('gives way to the heading if it names only the election', () => {
    expect(titleOf('2011 Testham Borough Council election', 'Moor (2)')).toMatchObject({ ward: 'Moor', seats: 2 });
  });

  it.each([
    'Moor by-election: 19 June 2025',
    '2025 Moor by-election (19 June 2025)',
    'By-election, 19 June 2025: Moor',
  ])('gives the day of a by-election: %s', (title) => {
    expect(titleOf(title)).toMatchObject({ ward: 'Moor', by_election: true, date: '2025-06-19' });
  });

  it('gives the day of a poll that was moved', () => {
    expect(titleOf('Moor (rescheduled), 16 June 2011')).toMatchObject({
      ward: 'Moor',
      by_election: false,
      moved: true,
      date: '2011-06-16',
    });
  });

  it('mentions seats in a form that is not read', () => {
    expect(mentionsSeats('Moor (a couple of seats)')).toBe(true);
    expect(mentionsSeats('Moor (2 seats)')).toBe(false);
    expect(mentionsSeats('Moor')).toBe(false);
  });
});
