import type { Affiliation } from '../../../src/results/parties.ts';
import type { SeededRandom } from '../../seeded-random.ts';
import { type Contender, LABOUR_AND_COOPERATIVE, LABOUR_ID } from './party-strengths.ts';
import { fullName } from './person-names.ts';
import type { WardState } from './ward-state.ts';

/** Someone on a ballot paper before the votes are counted. */
export interface Nominee extends Affiliation {
  person_name: string;
  /** Relative to the others on the same ballot paper. */
  strength: number;
}

const FEWEST = 3;
const MOST = 7;
/** The proportion of candidates who stand again when their party does. */
const STANDS_AGAIN = 0.55;
/** The proportion of Labour's candidates who stand for Labour and Co-operative. */
const JOINTLY = 0.07;
/** The proportion of ballots with no more candidates than seats. */
const UNCONTESTED = 0.008;

/** The candidates nominated in a ward. Their names are unique. An uncontested ward has one for each seat. */
export function nomineesFor(ward: WardState, seats: number, year: number, random: SeededRandom): Nominee[] {
  const standing = ward.contenders.filter(({ since, until }) => since <= year && year <= until);
  const parties = random.happens(UNCONTESTED) ? [] : standing.filter(({ reach }) => random.happens(reach));
  const places = parties.length === 0 ? seats : Math.max(seats + 1, FEWEST, random.whole(FEWEST, MOST));
  const nominees: Nominee[] = [];
  // One candidate of each party, then a second of each, until the ballot paper is full.
  for (let round = 0; nominees.length < places; round++) {
    const strongest = standing.toSorted((a, b) => b.strength - a.strength);
    for (const party of round === 0 && parties.length > 0 ? parties : strongest) {
      if (nominees.length < places) nominees.push(nomineeOf(party, ward, nominees, random));
    }
  }
  return nominees;
}

function nomineeOf(party: Contender, ward: WardState, others: readonly Nominee[], random: SeededRandom): Nominee {
  const isFree = (name: string) => others.every(({ person_name }) => person_name !== name);
  const previous = ward.previousCandidates.get(party.party_name) ?? [];
  const again = random.happens(STANDS_AGAIN) ? previous.find(isFree) : undefined;
  let person_name = again ?? fullName(random);
  while (!isFree(person_name)) person_name = fullName(random);
  ward.previousCandidates.set(
    party.party_name,
    [person_name, ...previous.filter((name) => name !== person_name)].slice(0, 4),
  );
  const affiliation = party.party_id === LABOUR_ID && random.happens(JOINTLY) ? LABOUR_AND_COOPERATIVE : party;
  const { party_id, party_name } = affiliation;
  return { person_name, party_id, party_name, strength: party.strength * random.between(0.75, 1.25) };
}
