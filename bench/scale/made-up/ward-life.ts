import type { Affiliation } from '../../../src/results/parties.ts';
import type { Council } from '../../../src/results/schema.ts';
import type { Chance } from './chance.ts';
import type { MadeUpCouncil } from './councils.ts';
import { type Contender, contendersIn, residentsOf } from './parties.ts';

/** A ward on its way from one election to the next. */
export interface WardLife {
  ward: Council['wards'][number];
  /** Who may stand, each as strong as it is in this ward. */
  contenders: readonly Contender[];
  electorate: number;
  /** Who holds each of its seats. */
  holders: Affiliation[];
  /** Who stood for a party here before, by the party's name, the last one first. */
  known: Map<string, string[]>;
}

/** How many of a hundred councils have a residents' association. */
const RESIDENTS = 0.25;

/** The wards of a council before its first election here, their seats given to parties by their strength. */
export function wardLives(
  { council, nation, place, wardSeats }: MadeUpCouncil,
  year: number,
  chance: Chance,
): WardLife[] {
  const usual = [...contendersIn(nation), ...(chance.happens(RESIDENTS) ? [residentsOf(place)] : [])];
  const local = usual.map((contender) => ({ ...contender, strength: contender.strength * lean(chance) }));
  return council.wards.map((ward, index) => {
    const contenders = local.map((contender) => ({ ...contender, strength: contender.strength * lean(chance) }));
    const standing = contenders.filter(({ since }) => since < year);
    const holders = Array.from({ length: wardSeats[index] ?? 1 }, () => {
      const { party_id, party_name } = chance.weighted(standing, ({ strength }) => strength ** 2);
      return { party_id, party_name };
    });
    return { ward, contenders, electorate: chance.whole(1600, 4200) * holders.length, holders, known: new Map() };
  });
}

/** From a third of the usual strength to three times as much. */
function lean(chance: Chance): number {
  return 3 ** chance.between(-1, 1);
}
