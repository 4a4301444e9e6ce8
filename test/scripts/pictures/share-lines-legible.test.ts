import { describe, expect, it } from 'vitest';
import { historiesOf } from '../../../scripts/pictures/histories.ts';
import { ShareLines } from '../../../scripts/pictures/share-lines.tsx';
import type { Election } from '../../../src/results/schema.ts';
import { dataset } from '../../support/dataset.ts';
import { at } from '../../support/elections.ts';
import { derby2003, GROUPS } from './cases.ts';
import { overlap, textsIn } from './drawing.ts';
import { electionOf, electionsOf, linesOf, thirds } from './histories.ts';
import { expectLegible } from './legible.ts';
import { markersIn } from './markers.ts';

/** Derby as it is held, and others as far apart or as close as councils vote. */
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
    for (let parties = 2; parties <= GROUPS.length; parties++) expectLegible(linesOf(electionsOf(years, parties)));
  });

  it('are legible for every ward of Derby', () => {
    const { election, council, parties } = derby2003();
    const derby = dataset.elections.filter((one) => one.council === election.council);
    for (const { contests } of historiesOf(derby)) {
      expectLegible(String(ShareLines({ contests, scene: { council, parties } })));
    }
  });

  it('have labels that neither touch one another nor any marker, however many parties are level', () => {
    for (let parties = 2; parties <= GROUPS.length; parties++) {
      const standing = GROUPS.slice(0, parties).map((party) => [party, 100] as const);
      const svg = linesOf([2018, 2019, 2022].map((year) => electionOf(year, standing)));
      expectLegible(svg);
      for (const text of textsIn(svg)) {
        expect(
          markersIn(svg).some((marker) => overlap(marker, text)),
          `${text.text} touches no marker`,
        ).toBe(false);
      }
    }
  });
  it('credit every source whole, in several lines where one is too short', () => {
    const elections = electionsOf([2021, 2022], 3);
    const source = at(at(elections, 0).sources, 0);
    const names = ['House of Commons Library', 'Local Elections Archive Project', 'The Testham Evening Telegraph'];
    at(elections, 1).sources = names.map((name) => ({ ...source, name })) as Election['sources'];
    const svg = linesOf(elections);
    for (const name of [...names, source.name]) expect(svg).toContain(`${name}, CC BY-SA 4.0`);
    expectLegible(svg);
  });
});
