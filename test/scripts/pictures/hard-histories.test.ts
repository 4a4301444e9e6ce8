import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PREVIEW, REPLY } from '../../../scripts/pictures/frame.ts';
import type { Ballot } from '../../../src/results/schema.ts';
import { expectContrast } from './expect-contrast.ts';
import { expectLegible } from './expect-legible.ts';
import { drawnLines, electionOf } from './made-up-histories.ts';
import { GROUPS } from './made-up-scenes.ts';

/** What may be printed under a year. */
const KINDS: Readonly<Record<string, (ballot: Ballot) => void>> = {
  'a poll': () => {},
  'a by-election': (ballot) => {
    ballot.by_election = true;
    ballot.ballot_paper_id = ballot.ballot_paper_id.replace('mill-hill', 'mill-hill.by');
  },
  unopposed: (ballot) => {
    ballot.cancelled_poll = true;
    ballot.candidates = ballot.candidates.slice(0, 1).map((one) => ({ ...one, votes_cast: null }));
  },
  'votes not recorded': (ballot) => {
    ballot.candidates = ballot.candidates.map((one) => ({ ...one, votes_cast: null }));
  },
};

const contest = fc.record({
  kind: fc.constantFrom(...Object.keys(KINDS)),
  seats: fc.integer({ min: 1, max: 3 }),
  parties: fc.subarray(GROUPS.slice(0, -1), { minLength: 1 }),
  votes: fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: GROUPS.length, maxLength: GROUPS.length }),
});
const years = fc.subarray([2016, 2017, 2018, 2019, 2021, 2022, 2023, 2024], { minLength: 1, maxLength: 5 });

it('A history is legible whoever stopped standing and whatever is printed under its years', () => {
  fc.assert(
    fc.property(years, fc.array(contest, { minLength: 5, maxLength: 5 }), (inYears, contests) => {
      const elections = inYears.map((year, turn) => {
        const { kind = '', seats = 1, parties = [], votes = [] } = contests[turn] ?? {};
        return electionOf(
          year,
          parties.map((party, index) => [party, votes[index] ?? 1]),
          (ballot) => {
            ballot.seats_contested = seats;
            KINDS[kind]?.(ballot);
          },
        );
      });
      for (const format of [REPLY, PREVIEW]) {
        const svg = drawnLines(elections, format);
        expectLegible(svg);
        expectContrast(svg);
        expect(svg).toContain(`${inYears.at(-1)}`);
      }
    }),
    { numRuns: 100 },
  );
});
