/** Made-up manifests and events of an election night. */
import type { Declaration, Happening, NightEvent } from '../../../src/results/night/journal.ts';
import type { Manifest } from '../../../src/results/night/manifest.ts';
import type { Affiliation } from '../../../src/results/parties.ts';
import type { Ballot } from '../../../src/results/schema.ts';
import { testham } from '../../support/elections.ts';

export interface Ward {
  seats: number;
  /** The party of each candidate. */
  candidates: readonly Affiliation[];
}

/** A manifest for Testham with these wards, named "Ward 1" and so on, whose candidates are named "1A", "1B" and so on. */
export function manifestOf(wards: readonly Ward[], more: Partial<Manifest> = {}): Manifest {
  const { election, council, millHill } = testham();
  const ballots = wards.map(({ seats, candidates }, index): Ballot => {
    return {
      ...millHill,
      ballot_paper_id: `local.testham.ward-${index + 1}.2007-05-03`,
      post_label: `Ward ${index + 1}`,
      seats_contested: seats,
      turnout_reported: null,
      turnout_percentage: null,
      spoilt_ballots: null,
      outcomes: [],
      candidates: candidates.map((party, place) => ({
        ...party,
        person_name: `${index + 1}${String.fromCharCode(65 + place)}`,
        votes_cast: null,
        elected: null,
        tied_vote_winner: false,
      })),
    };
  });
  const blank = { ...election, control: null, composition: null, declared: null, ballots };
  const contested = wards.reduce((sum, { seats }) => sum + seats, 0);
  const continuing = more.continuing ?? [];
  const council_seats = continuing.reduce((sum, { seats }) => sum + seats, contested + (more.vacant ?? 0));
  return { election: blank, council, parties: [], council_seats, continuing, vacant: 0, baseline: null, ...more };
}

/** A declaration of these votes, in the order of the ballot. */
export function declarationOf(ballot: Ballot, votes: readonly number[], more: Partial<Declaration> = {}): Declaration {
  const candidates = ballot.candidates.map(({ person_name }, index) => ({
    person_name,
    votes_cast: votes[index] ?? 0,
  }));
  return { candidates, turnout_reported: null, spoilt_ballots: null, tied_vote_winners: [], ...more };
}

/** The events in order, published by one officer. */
export function journalOf(happenings: readonly Happening[]): NightEvent[] {
  return happenings.map((happening, index) => ({
    ...happening,
    seq: index + 1,
    at: new Date(Date.UTC(2007, 4, 3, 22, index)).toISOString(),
    publishers: [{ name: 'Testham Borough Council', role: 'officer' }],
    source: 'https://testham.example/results',
  }));
}
