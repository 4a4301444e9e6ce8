/** Made-up councils and wards to draw, as awkward as real ones. */
import parties from '../../../data/parties.json' with { type: 'json' };
import type { Scene } from '../../../scripts/pictures/scene.ts';
import type { Ballot, Candidate } from '../../../src/results/schema.ts';
import { type WardResult, wardResult } from '../../../src/results/ward-result.ts';
import { dataset } from '../../support/dataset.ts';
import {
  alwaysSeats,
  at,
  CO_OPERATIVE,
  CONSERVATIVE,
  candidate,
  INDEPENDENT,
  LABOUR,
  LIBERAL_DEMOCRATS,
  testham,
} from '../../support/elections.ts';

/** Ten groups: one has a dark colour, two share a colour, two have no colour, and one has a long name. */
export const GROUPS = [
  LABOUR,
  CONSERVATIVE,
  LIBERAL_DEMOCRATS,
  { party_id: 'PP63', party_name: 'Green Party' },
  { party_id: 'PP7931', party_name: 'Reform UK' },
  { party_id: 'PP85', party_name: 'UK Independence Party' },
  INDEPENDENT,
  { party_id: null, party_name: 'Testham Residents & Ratepayers Association' },
  { party_id: null, party_name: 'Save Our Library' },
  CO_OPERATIVE,
];

const NAMES = [
  'Siân Dŵr-Ŷnys',
  'Łukasz Błaszczykowski-Żeromski',
  'Ayşe Ağaoğlu',
  'Bartholomew Featherstonehaugh-Cholmondeley-Marjoribanks',
  "Ann O'Lee",
  'Ngô Thị Hòa',
];

/** The council of Derby, with 51 seats, and its election of 2003. */
export function derby2003(): Scene {
  const election = dataset.elections.find(({ election_id }) => election_id === 'local.derby.2003-05-01');
  const council = dataset.councils.find(({ slug }) => slug === 'derby');
  if (!election || !council) throw new Error('The dataset has no Derby election of 2003.');
  return { election, council, parties: dataset.parties };
}

/** The made-up council with a number of seats and groups, each group smaller than the one before. */
export function councilWith(seats: number, groups: number): Scene {
  const { election, council } = testham();
  const weights = GROUPS.slice(0, groups).map((_, index) => 1 / (index + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const seatCounts = weights.map((weight) => Math.floor((seats * weight) / total));
  seatCounts[0] = (seatCounts[0] ?? 0) + seats - seatCounts.reduce((sum, one) => sum + one, 0);
  election.composition = seatCounts.map((seats_after, index) => ({
    ...at(GROUPS, index),
    seats_before: seats_after,
    seats_after,
  }));
  election.control = null;
  council.seats = alwaysSeats(seats);
  return { election, council, parties: parties.parties };
}

/** A made-up ward with a number of candidates with awkward names. The first is elected. */
export function wardWith(candidates: number, change: (ballot: Ballot) => void = () => {}) {
  const { election, council, millHill } = testham();
  millHill.candidates = Array.from({ length: candidates }, (_, index) => candidateAt(index));
  change(millHill);
  const scene: Scene = { election, council, parties: parties.parties };
  const result: WardResult = wardResult(millHill, election);
  return { scene, result };
}

function candidateAt(index: number): Candidate {
  const again = index < NAMES.length ? '' : ` ${index}`;
  const person = candidate(
    at(NAMES, index % NAMES.length) + again,
    at(GROUPS, index % GROUPS.length),
    Math.round(4000 / (index + 1)),
  );
  return { ...person, elected: index === 0 };
}
