import { describe, expect, it } from 'vitest';
import type { Election } from '../../../src/results/schema.ts';
import { at, CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS } from '../../support/elections.ts';
import { expectLegible } from './expect-legible.ts';
import { drawnLines, electionOf, electionsIn, thirds } from './made-up-histories.ts';
import { GROUPS } from './made-up-scenes.ts';
import { markersIn } from './markers.ts';
import { wordsIn } from './measured-svg.ts';

/** How many solid or dashed segments a picture has. */
function segments(svg: string, kind: 'solid' | 'dashed'): number {
  const paths = [...svg.matchAll(new RegExp(`<path class="${kind}" d="([^"]*)"`, 'g'))];
  return paths.reduce((sum, [, d = '']) => sum + d.split('L').length - 1, 0);
}

describe('The lines of a ward', () => {
  it('name the ward, the council, the years, and each party with its last share', () => {
    const standing = [
      [LABOUR, 600],
      [LIBERAL_DEMOCRATS, 400],
    ] as const;
    expect(wordsIn(drawnLines([electionOf(2018, standing), electionOf(2019, standing)]))).toEqual(
      expect.arrayContaining([
        'Mill Hill',
        '2018 to 2019',
        'Testham · shares of all votes',
        '2 elections',
        'Lab',
        '60.0%',
        'LD',
        '40.0%',
        'The Testham Gazette, CC BY-SA 4.0',
      ]),
    );
  });

  it('are dots for a single election', () => {
    const svg = drawnLines(electionsIn([2022], 5));
    expect([segments(svg, 'solid'), segments(svg, 'dashed')]).toEqual([0, 0]);
    expect(wordsIn(svg)).toEqual(expect.arrayContaining(['2022', '1 election', 'Lab']));
  });

  it('are dashed across years that are not on file, which a label names', () => {
    const svg = drawnLines(electionsIn([2003, 2016, 2018], 3));
    expect([segments(svg, 'dashed'), segments(svg, 'solid')]).toEqual([3, 3]);
    expect(wordsIn(svg)).toContain('2004–2015 not in our data');
  });

  it('say which contests were by-elections, in full or short, and are legible', () => {
    const asByElection = (election: Election): Election => {
      const ballots = election.ballots.map((ballot) => ({ ...ballot, by_election: true }));
      return { ...election, ballots };
    };
    const few = electionsIn([2015, 2017, 2019], 3).map((one, index) => (index === 1 ? asByElection(one) : one));
    expect(wordsIn(drawnLines(few))).toEqual(
      expect.arrayContaining(['2017', 'by-election', '2 elections, 1 by-election']),
    );
    expectLegible(drawnLines(few));
    const many = electionsIn(thirds(30), 3).map((one, index) => (index % 2 === 1 ? asByElection(one) : one));
    expect(wordsIn(drawnLines(many))).toEqual(expect.arrayContaining(['by', '15 elections, 15 by-elections']));
    expectLegible(drawnLines(many));
    const oneDay = electionsIn([2019], 3).map((one) => ({
      ...one,
      ballots: [...one.ballots, ...asByElection(one).ballots],
    }));
    expectLegible(drawnLines([...electionsIn([2015], 3), ...oneDay]));
    expect(wordsIn(drawnLines(electionsIn([2019], 3).map(asByElection)))).toContain('1 by-election');
  });

  it('are solid between elections four years apart', () => {
    const svg = drawnLines(electionsIn([2015, 2019, 2023], 3));
    expect([segments(svg, 'dashed'), segments(svg, 'solid')]).toEqual([0, 6]);
    expect(svg).not.toContain('not in our data');
  });

  it('break if a party did not stand, and label a party that no longer stands with its last year', () => {
    const both = [
      [LABOUR, 600],
      [INDEPENDENT, 400],
    ] as const;
    const one = [[LABOUR, 600]] as const;
    const again = drawnLines([electionOf(2018, both), electionOf(2019, one), electionOf(2021, both)]);
    expect([segments(again, 'solid'), segments(again, 'dashed')]).toEqual([2, 0]);
    const noMore = wordsIn(drawnLines([electionOf(2018, both), electionOf(2019, one)]));
    expect(noMore).toEqual(expect.arrayContaining(['Ind 2018', '40.0%']));
  });

  it('are dashed across votes that are not recorded, which the year label says', () => {
    const known = [
      [LABOUR, 600],
      [CONSERVATIVE, 400],
    ] as const;
    const unknown = known.map(([party]) => [party, null] as const);
    const svg = drawnLines([electionOf(2018, known), electionOf(2019, unknown), electionOf(2021, known)]);
    expect([segments(svg, 'dashed'), segments(svg, 'solid')]).toEqual([2, 0]);
    expect(wordsIn(svg)).toContain('not recorded');
    expectLegible(svg);
  });

  it('say if no votes at all are recorded, or nobody was opposed', () => {
    const svg = drawnLines([
      electionOf(2015, [[LABOUR, null]], (ballot) => {
        ballot.cancelled_poll = true;
        ballot.cancellation_reason = 'uncontested';
      }),
    ]);
    expect(wordsIn(svg)).toEqual(expect.arrayContaining(['Votes not recorded', 'unopposed']));
    expectLegible(svg);
  });

  it('show the number of seats in a year when several were contested', () => {
    const elections = electionsIn([2019, 2021], 3);
    at(at(elections, 1).ballots, 0).seats_contested = 2;
    expect(wordsIn(drawnLines(elections)).filter((word) => word.endsWith('seats'))).toEqual(['2 seats']);
  });

  it.each([
    [[2, 1, 1, 1, 1, 1], ['’03: 2 seats']],
    [[1, 1, 1, 1, 2, 1], ['’21: 2 seats']],
    [
      [3, 1, 1, 1, 2, 1],
      ['’03: 3 seats', '’21: 2 seats'],
    ],
    [[2, 1, 1, 1, 2, 1], ['’03, ’21: 2 seats']],
    [[3, 3, 3, 3, 3, 3], ['3 seats each time']],
    [[1, 1, 1, 1, 1, 1], []],
  ])('name the year of each number of seats in a note if years are short: %j', (seats, notes) => {
    const elections = electionsIn([2003, 2016, 2018, 2019, 2021, 2022], 3);
    for (const [index, { ballots }] of elections.entries()) at(ballots, 0).seats_contested = at(seats, index);
    const words = wordsIn(drawnLines(elections));
    expect(words.filter((word) => /seats|×/.test(word))).toEqual(notes);
    expect(words).toEqual(expect.arrayContaining(['2004–2015', 'not in our data']));
  });

  it('never share a marker, even if colours match', () => {
    const svg = drawnLines(electionsIn([2021], GROUPS.length));
    const shapes = markersIn(svg).map(({ shape }) => shape);
    // Labour and Co-operative counts with Labour. Each line has its marker twice: on the line and in its label.
    expect(shapes).toHaveLength(2 * (GROUPS.length - 1));
    expect(new Set(shapes).size).toBe(GROUPS.length - 1);
  });

  it('omit the smallest if there are too many to label, and say how many', () => {
    const standing = Array.from({ length: 16 }, (_, index) => {
      return [{ party_id: null, party_name: `Street ${index} Residents` }, 1600 - 100 * index] as const;
    });
    const svg = drawnLines([electionOf(2019, standing), electionOf(2022, standing)]);
    expect(wordsIn(svg)).toEqual(expect.arrayContaining([expect.stringMatching(/^Street 11/), 'and 4 smaller']));
    expect(wordsIn(svg)).not.toContainEqual(expect.stringMatching(/^Street 12/));
    expectLegible(svg);
  });

  it('outline a colour that is too dark for the card', () => {
    const ukip = { party_id: 'PP85', party_name: 'UK Independence Party' };
    expect(drawnLines([electionOf(2018, [[ukip, 5]])])).toMatch(/class="marker" fill="#70147A" stroke="#949ba4"/);
  });
});
