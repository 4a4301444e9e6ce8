import type { Council } from '../../../src/results/schema.ts';
import { slugOf } from '../../../src/results/slug.ts';
import { Chance } from './chance.ts';
import { englishPlace, englishWard } from './english-places.ts';
import { welshPlace, welshWard } from './welsh-places.ts';

/** A council, and how it elects: a third of it in three years of four, or all of it every four years. */
export interface MadeUpCouncil {
  place: string;
  nation: 'England' | 'Wales';
  cycle: 'thirds' | 'all out';
  /** Seats of each ward, in the order of the council's table of wards. */
  wardSeats: readonly number[];
  council: Council;
}

/** Wards of a council on average, so that 400 councils have 10,000. */
const WARDS = 25;
/** One council in so many is in Wales. */
const WELSH_EVERY = 18;
const KINDS = [' District Council', ' Borough Council', ' City Council', ' Metropolitan Borough Council'];

/** So many councils; the first ones are the same however many there are. No two wards of the country share a name. */
export function madeUpCouncils(howMany: number, seed: number): MadeUpCouncil[] {
  const places = new Set<string>();
  const wards = new Set<string>();
  return Array.from({ length: howMany }, (_, index) => {
    const chance = Chance.of(seed, 1, index);
    const nation = index % WELSH_EVERY === WELSH_EVERY - 1 ? 'Wales' : 'England';
    const place = unheard(places, () => (nation === 'Wales' ? welshPlace(chance) : englishPlace(chance)));
    const cycle = index % 2 === 0 ? 'thirds' : 'all out';
    const names = Array.from({ length: wardsOf(index, seed) }, () =>
      unheard(wards, () => (nation === 'Wales' ? welshWard(chance) : englishWard(chance))),
    );
    const wardSeats = names.map(() => (cycle === 'thirds' ? 3 : chance.whole(2, 3)));
    return { place, nation, cycle, wardSeats, council: councilOf(place, nation, index, names, wardSeats, chance) };
  });
}

/** Two councils that follow one another have twice the average together. */
function wardsOf(index: number, seed: number): number {
  const apart = index < 2 ? 0 : Chance.of(seed, 2, index >> 1).whole(0, 10);
  return index % 2 === 0 ? WARDS + apart : WARDS - apart;
}

/** A name that was not drawn before, by its slug. */
function unheard(heard: Set<string>, draw: () => string): string {
  for (;;) {
    const name = draw();
    const slug = slugOf(name);
    if (heard.has(slug)) continue;
    heard.add(slug);
    return name;
  }
}

function councilOf(
  place: string,
  nation: MadeUpCouncil['nation'],
  index: number,
  wards: readonly string[],
  wardSeats: readonly number[],
  chance: Chance,
): Council {
  const letter = nation === 'Wales' ? 'W' : 'E';
  const code = (kind: string, number: number) => `${letter}${kind}${String(number).padStart(6, '0')}`;
  return {
    slug: slugOf(place),
    name: `${place}${nation === 'Wales' ? ' County Council' : chance.pick(KINDS)}`,
    // Numbers that no real area has: those are given from 1 upwards.
    gss: code(nation === 'Wales' ? '06' : '07', 900_000 + index),
    seats: wardSeats.reduce((sum, seats) => sum + seats, 0),
    wards: wards.map((name, ward) => ({ slug: slugOf(name), name, gss: code('05', 900_000 + index * 100 + ward) })),
    yearly_record: null,
    control_disputed: [],
  };
}
