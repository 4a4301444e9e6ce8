import { describe, expect, it } from 'vitest';
import { compareAnswer } from '../../src/render/compare.ts';
import type { Subject } from '../../src/render/subject.ts';
import { wardChange } from '../../src/results/ward-change.ts';
import { wardResult } from '../../src/results/ward-result.ts';
import { poll, subject } from '../support/polls.ts';
import { ballotIn, derby, published } from './derby.ts';

const side = (ward: string, of: Subject) => ({ result: wardResult(ballotIn(ward, of), of.election), subject: of });
const linesOf = (answer: ReturnType<typeof compareAnswer>) =>
  answer.brief().embed.description?.split('\n').slice(0, -1);

/** The pictures with heights in proportion to their widths. */
const flat = (pictures: Subject['pictures'], height: number): Subject['pictures'] =>
  Object.fromEntries(Object.entries(pictures).map(([name, one]) => [name, { ...one, height: one.width * height }]));

describe('Two results side by side in brief', () => {
  it('have a line for each party, the larger share in bold', () => {
    const of = derby(2003, { pictures: flat(published('wards/darley', 'wards/abbey'), 0.35) });
    const answer = compareAnswer(side('Darley', of), side('Abbey', of), null);
    expect(answer.content).toBe('Darley and Abbey, 1 May 2003: Joan Travis and Bryan Lowe (Liberal Democrats) elected');
    expect(linesOf(answer)).toEqual([
      '**Darley / Abbey**',
      '🟧 LD 41.9 / **52.5**',
      '🟥 Lab 29.0 / **32.3**',
      '🟦 Con **26.1** / 11.7',
      '⬜ Ind 3.0 / **3.5**',
      '**Majority** 433 / 492',
      '**Votes** 3,356 / 2,446',
    ]);
    const { embed, pictures } = answer.brief();
    expect(embed).toMatchObject({ title: 'Darley and Abbey, 1 May 2003', author: { name: 'Derby City Council' } });
    expect(embed.footer?.text).toBe('Recorded: votes. Derived: winners, shares in % of votes, majorities');
    expect(pictures).toHaveLength(2);
  });

  it('have arrows and changes for two elections of one ward', () => {
    const [before, after] = [side('Boulton', derby(2021)), side('Boulton', derby(2022))];
    const earlier = { ballot: before.result.ballot, election: before.subject.election };
    expect(linesOf(compareAnswer(before, after, wardChange(after.result.ballot, earlier)))).toEqual([
      '**2021 → 2022**',
      '🔹 Ref Derby 57.3 → ?',
      '🟥 Lab 34.4 → **38.7** (+4.3)',
      '🟧 LD **8.3** → 3.5 (−4.8)',
      '🔷 Ref ? → 41.0',
      '🟦 Con — → 16.8',
      '**Majority** 665 → 67',
      '**Votes** 2,901 → 2,865',
      '— did not stand',
      '? may have stood under another name',
      '2 notes: see “In full”',
    ]);
  });

  it('say why they are not compared, and how many seats each filled', () => {
    const [before, after] = [side('Darley', derby(2021)), side('Darley', derby(2022))];
    const earlier = { ballot: before.result.ballot, election: before.subject.election };
    const answer = compareAnswer(before, after, wardChange(after.result.ballot, earlier));
    expect(answer.content).toBe(
      'Darley, 6 May 2021 and 5 May 2022: A. Martin (Labour) and A.L. Grimadell (Conservative), then C. Swan (Labour) elected',
    );
    expect(linesOf(answer)).toEqual(
      expect.arrayContaining(['**Seats** 2 → 1', 'Change: not comparable: 2 seats were contested, then 1']),
    );
    expect(answer.brief().embed.footer?.text).toBe(
      'Recorded: votes, winners. Derived: shares in % of votes, majorities (for the last seat)',
    );
  });

  it.each<[string, Partial<Subject['council']>, string, string, string]>([
    ['two wards', {}, 'Brook', '2007-05-03', '**Mill Hill / Brook**'],
    ['two years', {}, 'Mill Hill', '2003-05-01', '**2007 / 2003**'],
    ['two days of one year', {}, 'Mill Hill', '2007-06-07', '**3 May 2007 / 7 June 2007**'],
    ['two wards and two years', {}, 'Brook', '2003-05-01', '**Mill Hill, 2007 / Brook, 2003**'],
    [
      'two councils',
      { name: 'Otherton', slug: 'otherton' },
      'Mill Hill',
      '2007-05-03',
      '**Testham Borough Council / Otherton**',
    ],
  ])('begin with what distinguishes both sides, in their order: %s', (_, council, ward, day, heading) => {
    const [of, other] = [subject(), subject()];
    const first = { result: wardResult(poll(1, 'Ann Lab 5; Ben Con 4'), of.election), subject: of };
    const changed = { ...other, council: { ...other.council, ...council } };
    const election = { ...other.election, election_date: day };
    const second = wardResult(poll(1, 'Ann Lab 5; Ben Con 4', { post_label: ward }), election);
    const answer = compareAnswer(first, { result: second, subject: { ...changed, election } }, null);
    expect(linesOf(answer)?.[0]).toBe(heading);
  });

  it('leave out pictures that would not fit on one screen', () => {
    const of = derby(2003, { pictures: flat(published('wards/darley', 'wards/abbey'), 1) });
    const answer = compareAnswer(side('Darley', of), side('Abbey', of), null);
    expect(answer.brief().pictures).toEqual([]);
    expect(answer.full().pictures).toHaveLength(2);
  });

  it.each([
    [
      'a tie',
      'Ann Lab 5; Ben Con 5',
      [
        '**Mill Hill / Mill Hill**',
        '🟦 Con 50.0 / 50.0',
        '🟥 Lab 50.0 / 50.0',
        '**Majority** tie / tie',
        '**Votes** 10 / 10',
      ],
    ],
    [
      'votes that are not recorded',
      'Ann Lab ?; Ben Con ?',
      [
        '**Mill Hill / Mill Hill**',
        'Shares: not recorded',
        '**Majority** not recorded / not recorded',
        '**Votes** not recorded / not recorded',
      ],
    ],
  ])('describe %s', (_, line, lines) => {
    const of = subject();
    const ward = { result: wardResult(poll(1, line), of.election), subject: of };
    expect(linesOf(compareAnswer(ward, ward, null))).toEqual(lines);
  });
});
