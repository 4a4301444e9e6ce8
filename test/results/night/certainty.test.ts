import fc from 'fast-check';
import { expect, it } from 'vitest';
import { certainControl } from '../../../src/results/night/certainty.ts';
import type { Call, Happening } from '../../../src/results/night/journal.ts';
import { wardStates } from '../../../src/results/night/ward-states.ts';
import { isGroup, partyKey } from '../../../src/results/parties.ts';
import { CONSERVATIVE, INDEPENDENT, LABOUR, LIBERAL_DEMOCRATS } from '../../support/elections.ts';
import { declarationOf, journalOf, manifestOf, type Ward } from './nights.ts';

const PARTIES = [LABOUR, CONSERVATIVE, LIBERAL_DEMOCRATS, INDEPENDENT];
const party = fc.constantFrom(...PARTIES);
const ward: fc.Arbitrary<Ward> = fc.record({
  seats: fc.integer({ min: 1, max: 2 }),
  candidates: fc.array(party, { minLength: 1, maxLength: 4 }),
});
const continuing = fc.uniqueArray(
  fc.record({ of: party, seats: fc.integer({ min: 0, max: 4 }) }).map(({ of, seats }) => ({ ...of, seats })),
  { maxLength: 4, selector: ({ party_id }) => party_id },
);
const night = fc.record({
  wards: fc.array(fc.record({ ward, reached: fc.constantFrom('declared', 'awaiting', 'recount', 'postponed') }), {
    minLength: 1,
    maxLength: 4,
  }),
  continuing,
  vacant: fc.integer({ min: 0, max: 1 }),
  random: fc.infiniteStream(fc.nat(1000)),
});
type Night = typeof night extends fc.Arbitrary<infer Value> ? Value : never;

/** Wards that are declared, and the parties that the others can still elect, in every way. */
function played({ wards, continuing, vacant, random }: Night) {
  const manifest = manifestOf(
    wards.map((one) => one.ward),
    { continuing, vacant },
  );
  const happenings = wards.flatMap(({ reached }, index): Happening[] => {
    const ballot = manifest.election.ballots[index];
    if (!ballot || reached === 'awaiting') return [];
    const { ballot_paper_id } = ballot;
    if (reached !== 'declared') return [{ kind: 'status', ballot_paper_id, revision: 1, status: reached }];
    // Every candidate has different votes, so there is no tie.
    const votes = ballot.candidates.map((_, place) => Number(random.next().value) * 10 + place);
    return [{ kind: 'declared', ballot_paper_id, revision: 1, declaration: declarationOf(ballot, votes) }];
  });
  return { manifest, states: wardStates(manifest, journalOf(happenings)) };
}

/** Every combination of `size` places below `count`. */
function choices(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(0, count - from) }, (_, index) => from + index).flatMap((first) =>
    choices(count, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

/** Who may control the council, by every way in which the rest of the night can go. */
function outcomes({ manifest, states }: ReturnType<typeof played>): Set<string> {
  const start = manifest.continuing.flatMap((row) => Array.from({ length: row.seats }, () => partyKey(row)));
  let ways: string[][] = [start];
  for (const { ballot, status } of states) {
    const { seats_contested: seats, candidates } = ballot;
    const filled = Math.min(seats, candidates.length);
    const anybody = [...PARTIES.map(partyKey), 'another party'];
    const open = status === 'postponed' ? seats : seats - filled;
    const elected =
      status === 'postponed'
        ? [[]]
        : status === 'declared'
          ? [
              candidates
                .toSorted((a, b) => (b.votes_cast ?? 0) - (a.votes_cast ?? 0))
                .slice(0, filled)
                .map(partyKey),
            ]
          : choices(candidates.length, filled).map((places) => places.map((at) => partyKey(candidates[at] ?? LABOUR)));
    let next = distinct(ways.flatMap((way) => elected.map((won) => [...way, ...won])));
    for (let seat = 0; seat < open; seat++) next = distinct(next.flatMap((way) => anybody.map((won) => [...way, won])));
    ways = next;
  }
  return new Set(ways.map((way) => controller(way, manifest.council_seats)));
}

function distinct(ways: readonly string[][]): string[][] {
  return [...new Map(ways.map((way) => [way.toSorted().join(), way])).values()];
}

function controller(way: readonly string[], seats: number): string {
  const groups = PARTIES.filter(isGroup).map(partyKey);
  const counted = new Set(way.filter((key) => !groups.includes(key)));
  return [...counted].find((key) => way.filter((one) => one === key).length * 2 > seats) ?? 'none';
}

const said = (call: Call | null) => (call?.kind === 'party' ? call.party : call && 'none');

it('Control is called only if every way in which the rest can go gives it', () => {
  fc.assert(
    fc.property(night, (one) => {
      const all = played(one);
      const call = said(certainControl(all.manifest, all.states));
      const possible = outcomes(all);
      if (call !== null) expect([...possible]).toEqual([call]);
      if (possible.size === 1 && possible.has('none')) expect(call).toBe('none');
    }),
    { numRuns: 2000 },
  );
});

it('Control is called once every ward is declared', () => {
  fc.assert(
    fc.property(night, (one) => {
      const wards = one.wards.map(({ ward: own }) => ({
        ward: { ...own, seats: Math.min(own.seats, own.candidates.length) },
        reached: 'declared' as const,
      }));
      const all = played({ ...one, wards, vacant: 0 });
      expect([...outcomes(all)]).toEqual([said(certainControl(all.manifest, all.states))]);
    }),
  );
});

it('Nothing is called if the seats do not add up to the council’s', () => {
  const manifest = manifestOf([{ seats: 1, candidates: [LABOUR] }], { continuing: [{ ...LABOUR, seats: 8 }] });
  const states = wardStates(manifest, []);
  expect(certainControl(manifest, states)).toEqual({ kind: 'party', party: 'PP53' });
  expect(certainControl({ ...manifest, council_seats: 10 }, states)).toBeNull();
});

it('Independents never control the council', () => {
  const manifest = manifestOf([{ seats: 1, candidates: [LABOUR, INDEPENDENT] }], {
    continuing: [{ ...INDEPENDENT, seats: 8 }],
  });
  expect(certainControl(manifest, wardStates(manifest, []))).toEqual({ kind: 'no overall control' });
});
