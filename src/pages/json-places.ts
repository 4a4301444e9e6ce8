/** A person, a ward through the years, a comparison and a ranking as JSON. */
import { ballotDoubts, electionDoubts } from '../render/doubt-words.ts';
import { candidateResult } from '../results/candidate-result.ts';
import type { Election } from '../results/schema.ts';
import type { Contest } from '../results/ward-history.ts';
import { rankedWards } from '../results/ward-ranking.ts';
import { wardResult } from '../results/ward-result.ts';
import { wardsWonBy } from '../results/wards-won.ts';
import { aboutFigures, ballotJson, derivedOfWard, head } from './json-ballot.ts';
import type { PersonPlace, Place } from './place.ts';

export function personJson({ candidate, ballot, others }: PersonPlace, election: Election): object {
  const { place, share, status, basis, distance } = candidateResult(candidate, ballot);
  return {
    ...head(election),
    about_the_figures: aboutFigures(election, ballotDoubts(ballot, election), [candidate]),
    ballot_paper_id: ballot.ballot_paper_id,
    post_label: ballot.post_label,
    ...candidate,
    derived: {
      place,
      share,
      status,
      basis,
      distance: distance && { votes: distance.votes, person_name: distance.other.person_name },
      not_proven_to_be_the_same_person: others.map(({ election_id, person_name, party, post_label, likeness }) => {
        return { election_id, person_name, party, post_label, likeness };
      }),
    },
  };
}

/** @param contests earliest first */
export function historyJson(contests: readonly Contest[]): object {
  return { contests: contests.map(({ election, result }) => ballotJson(result, election)) };
}

export function compareJson({ sides, change }: Extract<Place, { kind: 'compare' }>): object {
  return {
    contests: sides.map(({ ballot, election }) => ballotJson(wardResult(ballot, election), election)),
    derived: { change: change && { since: change.since.election_id, reason: change.reason, parties: change.parties } },
  };
}

export function wardsJson({ order, wonBy }: Extract<Place, { kind: 'wards' }>, election: Election): object {
  const wards = rankedWards(wardsWonBy(wonBy, election.ballots), order);
  return {
    ...head(election),
    about_the_figures: aboutFigures(election, electionDoubts(election, wards)),
    order,
    won_by: wonBy && { party_id: wonBy.party_id, party_name: wonBy.party_name },
    ballots: wards.map((ballot) => ({ ...ballot, derived: derivedOfWard(wardResult(ballot, election)) })),
  };
}
