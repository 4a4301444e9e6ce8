import type { Affiliation } from '../../../src/results/parties.ts';
import type { Chance } from './chance.ts';
import { type Contender, LABOUR, LABOUR_AND_COOPERATIVE } from './parties.ts';
import { fullName } from './people.ts';
import type { WardLife } from './ward-life.ts';

/** Someone on a ballot paper before the votes are counted. */
export interface Nominee extends Affiliation {
  person_name: string;
  /** Against that of the others on the same ballot paper. */
  strength: number;
}

const FEWEST = 3;
const MOST = 7;
/** How many of a hundred stand again where their party stands again, and how many of Labour's stand jointly. */
const STANDS_AGAIN = 0.55;
const JOINTLY = 0.07;
/** How many of a hundred polls nobody contests. */
const UNOPPOSED = 0.008;

/** Those nominated in a ward, no two of one name: as many as there are seats where nobody contests them. */
export function slate(life: WardLife, seats: number, year: number, chance: Chance): Nominee[] {
  const standing = life.contenders.filter(({ since, until }) => since <= year && year <= until);
  const parties = chance.happens(UNOPPOSED) ? [] : standing.filter(({ reach }) => chance.happens(reach));
  const places = parties.length === 0 ? seats : Math.max(seats + 1, FEWEST, chance.whole(FEWEST, MOST));
  const nominees: Nominee[] = [];
  // First one of each party, then a second of each, until the ballot paper is full.
  for (let round = 0; nominees.length < places; round++) {
    const strongest = standing.toSorted((a, b) => b.strength - a.strength);
    for (const party of round === 0 && parties.length > 0 ? parties : strongest) {
      if (nominees.length < places) nominees.push(nominee(party, life, nominees, chance));
    }
  }
  return nominees;
}

function nominee(party: Contender, life: WardLife, others: readonly Nominee[], chance: Chance): Nominee {
  const isFree = (name: string) => others.every(({ person_name }) => person_name !== name);
  const known = life.known.get(party.party_name) ?? [];
  const again = chance.happens(STANDS_AGAIN) ? known.find(isFree) : undefined;
  let person_name = again ?? fullName(chance);
  while (!isFree(person_name)) person_name = fullName(chance);
  life.known.set(party.party_name, [person_name, ...known.filter((name) => name !== person_name)].slice(0, 4));
  const affiliation = party.party_id === LABOUR && chance.happens(JOINTLY) ? LABOUR_AND_COOPERATIVE : party;
  const { party_id, party_name } = affiliation;
  return { person_name, party_id, party_name, strength: party.strength * chance.between(0.75, 1.25) };
}
