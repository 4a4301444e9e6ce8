import type { SeatsHeld } from './composition.ts';
import { type CouncilSeats, councilSeats } from './council-seats.ts';
import { electedOn } from './elected.ts';
import { type Affiliation, isIndependent, partyKey } from './parties.ts';
import { mayHaveMore } from './party-readings.ts';
import { ranked } from './ranking.ts';
import type { Ballot, Candidate, Council, Election } from './schema.ts';
import { seatsContested } from './seats.ts';
import { ALL_VOTES, BEST_PLACED, type Share, shareOfParty } from './share.ts';

/** One of a party's candidates on one ballot. */
export interface PartyCandidate {
  candidate: Candidate;
  ballot: Ballot;
  place: number | null;
  elected: boolean;
}

/** One party's election; for independents, the sums of a group that is not a party. */
export interface PartyResult {
  party: Affiliation;
  independents: boolean;
  /** Whether the party may have had more candidates, under an abbreviation: then votes and shares are minimums. */
  atLeast: boolean;
  won: number;
  seatsContested: number;
  seats: SeatsHeld | null;
  /** All seats of the council; `seats` counts this party's. Null if they are not recorded. */
  composition: CouncilSeats | null;
  shares: { allVotes: Share | null; bestPlaced: Share | null };
  candidates: PartyCandidate[];
}

export function partyResult(party: Affiliation, election: Election, council: Council): PartyResult {
  const key = partyKey(party);
  const candidates = candidatesOf(key, election);
  const composition = councilSeats(election, council);
  return {
    party,
    independents: isIndependent(party),
    atLeast: mayHaveMore(party, election),
    won: candidates.filter(({ elected }) => elected).length,
    seatsContested: seatsContested(election),
    seats: composition?.rows.find((row) => partyKey(row) === key) ?? null,
    composition,
    shares: {
      allVotes: shareOfParty(key, election, ALL_VOTES),
      bestPlaced: shareOfParty(key, election, BEST_PLACED),
    },
    candidates,
  };
}

function candidatesOf(key: string, election: Election): PartyCandidate[] {
  return election.ballots.flatMap((ballot) => {
    const { people } = electedOn(ballot);
    return ranked(ballot)
      .filter(({ candidate }) => partyKey(candidate) === key)
      .map(({ candidate, place }) => ({ candidate, ballot, place, elected: people.includes(candidate) }));
  });
}
