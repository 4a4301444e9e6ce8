import { describe, expect, it } from 'vitest';
import { rendered } from '../../../scripts/pictures/rendering.ts';
import { at, CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS } from '../../support/elections.ts';
import { GROUPS } from './cases.ts';
import { wordsIn } from './drawing.ts';
import { electionOf, electionsOf, linesOf, thirds } from './histories.ts';
import { expectLegible } from './legible.ts';
import { markersIn } from './markers.ts';

/** How many stretches of a kind a picture has. */
function stretches(svg: string, kind: 'solid' | 'dashed'): number {
  const paths = [...svg.matchAll(new RegExp(`<path class="${kind}" d="([^"]*)"`, 'g'))];
  return paths.reduce((sum, [, d = '']) => sum + d.split('L').length - 1, 0);
}

describe('The lines of a ward', () => {
  it('name the ward, the council, the years, and each party with its last share', () => {
    const standing = [
      [LABOUR, 600],
      [LIBERAL_DEMOCRATS, 400],
    ] as const;
    expect(wordsIn(linesOf([electionOf(2018, standing), electionOf(2019, standing)]))).toEqual(
      expect.arrayContaining([
        'Mill Hill',
        '2018 to 2019',
        'Testham Borough Council · shares of all votes',
        '2 elections',
        'Labour',
        '60.0%',
        'Liberal Democrats',
        '40.0%',
        'The Testham Gazette, CC BY-SA 4.0',
      ]),
    );
  });

  it('are dots for a single election', () => {
    const svg = linesOf(electionsOf([2022], 5));
    expect([stretches(svg, 'solid'), stretches(svg, 'dashed')]).toEqual([0, 0]);
    expect(wordsIn(svg)).toEqual(expect.arrayContaining(['2022', '1 election', 'Labour']));
  });

  it('are dashed where elections in between are not held, with a word on which years', () => {
    const svg = linesOf(electionsOf([2003, 2016, 2018], 3));
    expect([stretches(svg, 'dashed'), stretches(svg, 'solid')]).toEqual([3, 3]);
    expect(wordsIn(svg)).toContain('2004–2015 not in our data');
  });

  it('are whole where elections are four years apart', () => {
    const svg = linesOf(electionsOf([2015, 2019, 2023], 3));
    expect([stretches(svg, 'dashed'), stretches(svg, 'solid')]).toEqual([0, 6]);
    expect(svg).not.toContain('not in our data');
  });

  it('break where a party did not stand, and name one that stood no more with the year it last did', () => {
    const both = [
      [LABOUR, 600],
      [INDEPENDENT, 400],
    ] as const;
    const one = [[LABOUR, 600]] as const;
    const again = linesOf([electionOf(2018, both), electionOf(2019, one), electionOf(2021, both)]);
    expect([stretches(again, 'solid'), stretches(again, 'dashed')]).toEqual([2, 0]);
    const noMore = wordsIn(linesOf([electionOf(2018, both), electionOf(2019, one)]));
    expect(noMore).toEqual(expect.arrayContaining(['Independent 2018', '40.0%']));
  });

  it('are dashed past votes that are not recorded, which the year says', () => {
    const known = [
      [LABOUR, 600],
      [CONSERVATIVE, 400],
    ] as const;
    const unknown = known.map(([party]) => [party, null] as const);
    const svg = linesOf([electionOf(2018, known), electionOf(2019, unknown), electionOf(2021, known)]);
    expect([stretches(svg, 'dashed'), stretches(svg, 'solid')]).toEqual([2, 0]);
    expect(wordsIn(svg)).toContain('not recorded');
    expectLegible(svg);
  });

  it('say so where no votes at all are recorded, or nobody was opposed', () => {
    const svg = linesOf([
      electionOf(2015, [[LABOUR, null]], (ballot) => {
        ballot.cancelled_poll = true;
      }),
    ]);
    expect(wordsIn(svg)).toEqual(expect.arrayContaining(['Votes not recorded', 'unopposed']));
    expectLegible(svg);
  });

  it('mark the year in which several seats were filled', () => {
    const elections = electionsOf([2019, 2021], 3);
    at(at(elections, 1).ballots, 0).seats_contested = 2;
    expect(wordsIn(linesOf(elections)).filter((word) => word.endsWith('seats'))).toEqual(['2 seats']);
  });

  it('never share a marker, whatever their colours', () => {
    const svg = linesOf(electionsOf([2021], GROUPS.length));
    const shapes = markersIn(svg).map(({ shape }) => shape);
    // Labour and Co-operative counts with Labour; each line has its marker twice, on it and in its label.
    expect(shapes).toHaveLength(2 * (GROUPS.length - 1));
    expect(new Set(shapes).size).toBe(GROUPS.length - 1);
  });

  it('leave out the smallest where there are more than can be named, and say how many', () => {
    const standing = Array.from({ length: 16 }, (_, index) => {
      return [{ party_id: null, party_name: `Residents of Street ${index}` }, 1600 - 100 * index] as const;
    });
    const svg = linesOf([electionOf(2019, standing), electionOf(2022, standing)]);
    expect(wordsIn(svg)).toEqual(expect.arrayContaining(['Residents of Street 11', 'and 4 smaller']));
    expect(wordsIn(svg)).not.toContain('Residents of Street 12');
    expectLegible(svg);
  });

  it('outline a colour that is too dark for the card', () => {
    const ukip = { party_id: 'PP85', party_name: 'UK Independence Party' };
    expect(linesOf([electionOf(2018, [[ukip, 5]])])).toMatch(/class="marker" fill="#70147A" stroke="#949ba4"/);
  });

  it('come out as the same bytes each time, in 800 by 500 pixels', () => {
    const [first, second] = [0, 1].map(() => rendered('lines', linesOf(electionsOf(thirds(9), 7))));
    expect([first?.width, first?.height]).toEqual([800, 500]);
    expect(Buffer.compare(first?.png ?? Buffer.alloc(0), second?.png ?? Buffer.alloc(1))).toBe(0);
  });
});
