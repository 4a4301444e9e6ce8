import { describe, expect, it } from 'vitest';
import { LIGHT_REPLY, PREVIEW, REPLY } from '../../../scripts/pictures/frame.ts';
import { WardBars } from '../../../scripts/pictures/ward-bars.tsx';
import { at } from '../../support/elections.ts';
import { expectContrast } from './expect-contrast.ts';
import { expectLegible } from './expect-legible.ts';
import { wardWith } from './made-up-scenes.ts';
import { wordsIn } from './measured-svg.ts';

const FORMATS = [REPLY, LIGHT_REPLY, PREVIEW];

function drawn(...of: Parameters<typeof wardWith>): string {
  return String(WardBars(wardWith(...of)));
}

function ticks(svg: string): number {
  return svg.split('class="tick"').length - 1;
}

function bars(svg: string): number[] {
  return [...svg.matchAll(/<rect class="bar"[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
}

/** The most candidates that fit in a picture no higher than 400 CSS pixels. */
const MOST = 18;

describe('The bars of a ward', () => {
  it('are legible for 1 to 30 candidates, with long names', () => {
    for (let candidates = 1; candidates <= 30; candidates++) {
      const svg = drawn(candidates);
      expect(bars(svg)).toHaveLength(Math.min(candidates, candidates <= MOST ? candidates : MOST - 1));
      expectLegible(svg);
      expectContrast(svg);
    }
  });

  it.each(FORMATS)('are legible and count whom they leave out, in every format: %o', (format) => {
    for (const candidates of [1, 5, 12, 13, 30]) {
      const svg = String(WardBars({ ...wardWith(candidates), format }));
      expectLegible(svg);
      expectContrast(svg);
      const omitted = candidates - bars(svg).length;
      if (omitted > 0) expect(wordsIn(svg)).toContain(`and ${omitted} more candidates`);
    }
  });

  it('print names as people write them', () => {
    const svg = drawn(1, (ballot) => {
      at(ballot.candidates, 0).person_name = 'Swan C.J.';
    });
    expect(wordsIn(svg)).toContain('C.J. Swan');
  });

  it('name the ward, the council, the day, the majority and the source', () => {
    expect(wordsIn(drawn(2))).toEqual(
      expect.arrayContaining([
        'Mill Hill',
        'Testham · 3 May 2007',
        'Majority 2,000',
        '% of 6,000 votes',
        'The Testham Gazette, CC BY-SA 4.0',
      ]),
    );
  });

  it('show the name, party, votes and share of each candidate', () => {
    expect(wordsIn(drawn(2))).toEqual(expect.arrayContaining(['Siân Dŵr-Ŷnys', 'Lab', '4,000', '66.7%']));
  });

  it('have lengths in proportion to votes', () => {
    const [first = 0, second = 0, third = 0] = bars(drawn(3));
    expect(second / first).toBeCloseTo(1 / 2, 2);
    expect(third / first).toBeCloseTo(1 / 3, 2);
  });

  it('tick everybody elected, and explain the majority and the shares if there are several seats', () => {
    const svg = drawn(5, (ballot) => {
      ballot.seats_contested = 2;
      at(ballot.candidates, 1).elected = true;
    });
    expect(ticks(svg)).toBe(2);
    expect(wordsIn(svg)).toContain('Majority 667 for the last seat');
    expect(wordsIn(svg)).toContain('2 seats · % of 9,133 votes');
  });

  it('cut a long name with an ellipsis, but never a figure', () => {
    const words = wordsIn(drawn(8));
    expect(words.some((word) => word.startsWith('Bartholomew') && word.endsWith('…'))).toBe(true);
    expect(words).toContain('1,000');
  });

  it('tick nobody in an unresolved tie, and label both candidates', () => {
    const svg = drawn(3, (ballot) => {
      for (const person of ballot.candidates) person.elected = null;
      at(ballot.candidates, 1).votes_cast = at(ballot.candidates, 0).votes_cast;
    });
    expect(ticks(svg)).toBe(0);
    expect(wordsIn(svg)).toEqual(expect.arrayContaining(['Tied for the last seat', 'Lab · tied', 'Con · tied']));
    expectLegible(svg);
  });

  it('say "not recorded" and draw no bar if votes are not recorded', () => {
    const svg = drawn(3, (ballot) => {
      for (const person of ballot.candidates) person.votes_cast = null;
    });
    expect(bars(svg)).toHaveLength(0);
    expect(wordsIn(svg).filter((word) => word === 'not recorded')).toHaveLength(3);
    expect(wordsIn(svg)).toContain('Votes not recorded');
    expectLegible(svg);
  });

  it('say "unopposed" if no poll took place', () => {
    const svg = drawn(1, (ballot) => {
      ballot.cancelled_poll = true;
      ballot.cancellation_reason = 'uncontested';
      Object.assign(at(ballot.candidates, 0), { votes_cast: null, elected: null });
    });
    expect(ticks(svg)).toBe(1);
    expect(wordsIn(svg)).toEqual(expect.arrayContaining(['Elected unopposed', 'unopposed']));
  });

  it('draw no bar for 0 votes', () => {
    const svg = drawn(2, (ballot) => {
      at(ballot.candidates, 1).votes_cast = 0;
    });
    expect(bars(svg)).toHaveLength(1);
    expect(wordsIn(svg)).toContain('0.0%');
  });

  it('escape markup in a name', () => {
    const svg = drawn(1, (ballot) => {
      at(ballot.candidates, 0).person_name = '</text><script>"&';
    });
    expect(svg).not.toContain('<script>');
    expect(wordsIn(svg)).toContain('</text><script>"&');
  });

  it('outline a colour that is too dark for the card', () => {
    const svg = drawn(6);
    expect(svg).toMatch(/class="bar"[^>]*fill="#70147A"[^>]*stroke="/);
    expect(svg).not.toMatch(/class="bar"[^>]*fill="#0087DC"[^>]*stroke="/);
  });
});
