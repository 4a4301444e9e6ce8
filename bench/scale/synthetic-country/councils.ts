import type { Council } from '../../../src/results/schema.ts';
import { slugOf } from '../../../src/results/slug.ts';
import { SeededRandom } from '../../seeded-random.ts';
import { englishPlace, englishWard, welshPlace, welshWard } from './place-names.ts';

/** An invented council. It elects a third of its seats in three years of every four, or all of them every four years. */
export interface SyntheticCouncil {
  place: string;
  nation: 'England' | 'Wales';
  cycle: 'thirds' | 'all out';
  /** Seats of each ward, in the order of the council's table of wards. */
  wardSeats: readonly number[];
  council: Council;
}

/** The average number of wards in a council: 400 councils have 10,000. */
const WARDS = 25;
/** One council in 18 is in Wales. */
const WELSH_EVERY = 18;
const NAME_ENDINGS = [' District Council', ' Borough Council', ' City Council', ' Metropolitan Borough Council'];

/** Makes councils. A longer list begins with all of a shorter one. Every ward in the country has a unique name. */
export function syntheticCouncils(total: number, seed: number): SyntheticCouncil[] {
  const places = new Set<string>();
  const wards = new Set<string>();
  return Array.from({ length: total }, (_, index) => {
    const random = SeededRandom.of(seed, 1, index);
    const nation = index % WELSH_EVERY === WELSH_EVERY - 1 ? 'Wales' : 'England';
    const place = unusedName(places, () => (nation === 'Wales' ? welshPlace(random) : englishPlace(random)));
    const cycle = index % 2 === 0 ? 'thirds' : 'all out';
    const names = Array.from({ length: wardCountOf(index, seed) }, () =>
      unusedName(wards, () => (nation === 'Wales' ? welshWard(random) : englishWard(random))),
    );
    const wardSeats = names.map(() => (cycle === 'thirds' ? 3 : random.whole(2, 3)));
    return { place, nation, cycle, wardSeats, council: councilOf(place, nation, index, names, wardSeats, random) };
  });
}

/** Councils come in pairs, one as far above the average as the other is below it. */
function wardCountOf(index: number, seed: number): number {
  const difference = index < 2 ? 0 : SeededRandom.of(seed, 2, index >> 1).whole(0, 10);
  return index % 2 === 0 ? WARDS + difference : WARDS - difference;
}

/** Draws names until one has a slug that is not used yet. */
function unusedName(used: Set<string>, draw: () => string): string {
  for (;;) {
    const name = draw();
    const slug = slugOf(name);
    if (used.has(slug)) continue;
    used.add(slug);
    return name;
  }
}

function councilOf(
  place: string,
  nation: SyntheticCouncil['nation'],
  index: number,
  wards: readonly string[],
  wardSeats: readonly number[],
  random: SeededRandom,
): Council {
  const letter = nation === 'Wales' ? 'W' : 'E';
  const code = (kind: string, number: number) => `${letter}${kind}${String(number).padStart(6, '0')}`;
  return {
    slug: slugOf(place),
    name: `${place}${nation === 'Wales' ? ' County Council' : random.pick(NAME_ENDINGS)}`,
    // Real codes count up from 1 and have not reached this number.
    gss: code(nation === 'Wales' ? '06' : '07', 900_000 + index),
    codes: [],
    elects: null,
    predecessors: [],
    successors: [],
    seats: [{ from: 2003, to: 2026, seats: wardSeats.reduce((sum, seats) => sum + seats, 0) }],
    wards: wards.map((name, ward) => ({ slug: slugOf(name), name, gss: code('05', 900_000 + index * 100 + ward) })),
    polling_days: [],
    yearly_record: null,
    control_disputed: [],
  };
}
