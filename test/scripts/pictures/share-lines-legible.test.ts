import { describe, expect, it } from 'vitest';
import { LIGHT_REPLY, PREVIEW, REPLY } from '../../../scripts/pictures/frame.ts';
import { ShareLines } from '../../../scripts/pictures/share-lines.tsx';
import { wardHistories } from '../../../scripts/pictures/ward-histories.ts';
import type { Election } from '../../../src/results/schema.ts';
import { dataset } from '../../support/dataset.ts';
import { at } from '../../support/elections.ts';
import { expectContrast } from './expect-contrast.ts';
import { expectLegible } from './expect-legible.ts';
import { drawnLines, electionOf, electionsIn, thirds } from './made-up-histories.ts';
import { derby2003, GROUPS } from './made-up-scenes.ts';
import { textsIn } from './measured-svg.ts';

/** Derby's years on file, and others with the longest and shortest intervals between elections. */
const SOME_YEARS = [
  [2022],
  [2021, 2022],
  [2003, 2016, 2018, 2019, 2021, 2022],
  [1999, 2003, 2007, 2011, 2015, 2019, 2023],
  thirds(8),
  thirds(15),
  [1973, 1976, 1979, 1983, 1987, 1991, 1995, 1999, 2003, 2007, 2011, 2015, 2018, 2019, 2020],
];

describe('The lines of a ward', () => {
  it.each(SOME_YEARS)('are legible for 2 to 10 parties in %s …', (...years) => {
    for (let parties = 2; parties <= GROUPS.length; parties++) {
      for (const format of [REPLY, LIGHT_REPLY, PREVIEW]) {
        const svg = drawnLines(electionsIn(years, parties), format);
        expectLegible(svg);
        expectContrast(svg);
      }
    }
  });

  it.each(SOME_YEARS)('are legible if several seats were contested in %s …', (...years) => {
    const seats = [() => 3, (turn: number) => (turn === 0 ? 2 : 1), (turn: number) => 1 + (turn % 3)];
    for (const seatsIn of seats) {
      const elections = electionsIn(years, 6);
      for (const [turn, { ballots }] of elections.entries()) at(ballots, 0).seats_contested = seatsIn(turn);
      for (const format of [REPLY, LIGHT_REPLY, PREVIEW]) expectLegible(drawnLines(elections, format));
    }
  });

  it('have the years of every ward of Derby in two lines, and at most one more for notes', () => {
    const { election, council, parties } = derby2003();
    const derby = dataset.elections.filter((one) => one.council === election.council);
    for (const { slug, contests } of wardHistories(derby, council)) {
      const texts = textsIn(String(ShareLines({ contests, scene: { council, parties } })));
      const years = texts.filter(({ text }) => /^’\d\d$/.test(text)).map(({ bottom }) => bottom);
      const notes = texts.filter(({ text }) => /^’\d\d: |our data$/.test(text)).map(({ bottom }) => bottom);
      expect(years, slug).toHaveLength(contests.length);
      expect(new Set(years).size, slug).toBe(2);
      expect(new Set([...years, ...notes]).size, slug).toBe(3);
      expect(Math.min(...notes), slug).toBeGreaterThan(Math.max(...years));
    }
  });

  it('are legible for every ward of Derby', () => {
    const { election, council, parties } = derby2003();
    const derby = dataset.elections.filter((one) => one.council === election.council);
    for (const { contests } of wardHistories(derby, council)) {
      expectLegible(String(ShareLines({ contests, scene: { council, parties } })));
    }
  });

  it('have labels that touch neither each other nor a marker, even if all parties are level', () => {
    for (let parties = 2; parties <= GROUPS.length; parties++) {
      const standing = GROUPS.slice(0, parties).map((party) => [party, 100] as const);
      const svg = drawnLines([2018, 2019, 2022].map((year) => electionOf(year, standing)));
      expectLegible(svg);
    }
  });

  it('name every source, on several lines if needed', () => {
    const elections = electionsIn([2021, 2022], 3);
    const source = at(at(elections, 0).sources, 0);
    const names = ['House of Commons Library', 'Local Elections Archive Project', 'The Testham Evening Telegraph'];
    at(elections, 1).sources = names.map((name) => ({ ...source, name })) as Election['sources'];
    const svg = drawnLines(elections);
    for (const name of [...names, source.name]) expect(svg).toContain(name);
    expectLegible(svg);
  });
});
