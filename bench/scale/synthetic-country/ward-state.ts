import type { Affiliation } from '../../../src/results/parties.ts';
import type { Council } from '../../../src/results/schema.ts';
import type { SeededRandom } from '../../seeded-random.ts';
import type { SyntheticCouncil } from './councils.ts';
import { type Contender, contendersIn, residentsOf } from './party-strengths.ts';

/** A ward's state between elections. Each election updates it. */
export interface WardState {
  area: Council['wards'][number];
  /** The parties that may stand, with their strengths in this ward. */
  contenders: readonly Contender[];
  electorate: number;
  /** The party that holds each seat. */
  holders: Affiliation[];
  /** Names of earlier candidates by party name, most recent first. */
  previousCandidates: Map<string, string[]>;
}

/** The proportion of councils with a residents' association. */
const RESIDENTS = 0.25;

/** A council's wards before its first election. Strong parties hold more of the seats. */
export function initialWardStates(
  { council, nation, place, wardSeats }: SyntheticCouncil,
  year: number,
  random: SeededRandom,
): WardState[] {
  const national = [...contendersIn(nation), ...(random.happens(RESIDENTS) ? [residentsOf(place)] : [])];
  const local = national.map((contender) => ({ ...contender, strength: contender.strength * localFactor(random) }));
  return council.wards.map((area, index) => {
    const contenders = local.map((contender) => ({ ...contender, strength: contender.strength * localFactor(random) }));
    const standing = contenders.filter(({ since }) => since < year);
    const holders = Array.from({ length: wardSeats[index] ?? 1 }, () => {
      const { party_id, party_name } = random.weighted(standing, ({ strength }) => strength ** 2);
      return { party_id, party_name };
    });
    return {
      area,
      contenders,
      electorate: random.whole(1600, 4200) * holders.length,
      holders,
      previousCandidates: new Map(),
    };
  });
}

/** A factor between a third and three. */
function localFactor(random: SeededRandom): number {
  return 3 ** random.between(-1, 1);
}
