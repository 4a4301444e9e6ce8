import table from '../../../data/parties.json' with { type: 'json' };
import { type Affiliation, INDEPENDENT } from '../../../src/results/parties.ts';
import type { Party } from '../../../src/results/schema.ts';

const PLAID: Party = {
  party_id: 'PP77',
  name: 'Plaid Cymru - The Party of Wales',
  short_name: 'Plaid Cymru',
  abbreviation: 'PC',
  also_called: ['Plaid'],
  colour: '#005B54',
  square: '🟩',
};

/** The parties in data/parties.json, and Plaid Cymru. */
export const PARTIES: readonly Party[] = [...table.parties, PLAID];

/** How well a party usually does, and when and where it stands. */
interface PartyStrength {
  party_id: string;
  /** Its share of the vote relative to the other parties on the same ballot paper. */
  strength: number;
  /** The proportion of wards it contests. */
  reach: number;
  /** The first and last year in which it stands. */
  since: number;
  until: number;
  nation?: 'Wales';
}

const PARTY_STRENGTHS: readonly PartyStrength[] = [
  { party_id: 'PP53', strength: 36, reach: 0.96, since: 1900, until: 2100 },
  { party_id: 'PP52', strength: 34, reach: 0.95, since: 1900, until: 2100 },
  { party_id: 'PP90', strength: 19, reach: 0.8, since: 1900, until: 2100 },
  { party_id: 'PP63', strength: 8, reach: 0.55, since: 1990, until: 2100 },
  { party_id: 'PP85', strength: 11, reach: 0.5, since: 2000, until: 2019 },
  { party_id: 'PP7931', strength: 22, reach: 0.6, since: 2021, until: 2100 },
  { party_id: 'PP804', strength: 2, reach: 0.12, since: 2011, until: 2100 },
  { party_id: 'PP17', strength: 3, reach: 0.05, since: 2004, until: 2016 },
  { party_id: 'PP77', strength: 24, reach: 0.8, since: 1900, until: 2100, nation: 'Wales' },
  { party_id: INDEPENDENT, strength: 9, reach: 0.35, since: 1900, until: 2100 },
];

/** A party in one council or ward, with its strength there. */
export interface Contender extends Affiliation {
  strength: number;
  reach: number;
  since: number;
  until: number;
}

/** The parties that may stand in a nation. */
export function contendersIn(nation: 'England' | 'Wales'): Contender[] {
  return PARTY_STRENGTHS.filter((party) => party.nation === undefined || party.nation === nation).map(
    ({ party_id, strength, reach, since, until }) => ({
      party_id,
      party_name: nameOf(party_id),
      strength,
      reach,
      since,
      until,
    }),
  );
}

/** A residents' association, which has no party id because it is not registered. */
export function residentsOf(place: string): Contender {
  const party_name = `${place} Residents' Association`;
  return { party_id: null, party_name, strength: 20, reach: 0.5, since: 1900, until: 2100 };
}

export const LABOUR_ID = 'PP53';
/** Some of Labour's candidates stand for both parties. */
export const LABOUR_AND_COOPERATIVE: Affiliation = {
  party_id: 'joint-party:53-119',
  party_name: nameOf('joint-party:53-119'),
};

function nameOf(id: string): string {
  const party = PARTIES.find(({ party_id }) => party_id === id);
  if (!party) throw new Error(`data/parties.json has no party ${id}.`);
  return party.name;
}
