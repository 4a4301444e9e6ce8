import { electedOn } from '../../../src/results/elected.ts';
import type { Ballot, Election } from '../../../src/results/schema.ts';
import { sharedAbbreviation } from '../../../src/results/shared-abbreviations.ts';
import type { ListedSeat } from './councillor-list.ts';
import { holderKey, personInWard } from './person-in-ward.ts';

/**
 * An election in which each winner under an abbreviation that two parties share has the party of the list after the
 * poll. Everyone else under it stays without an id, because nothing shows which of the two they stood for.
 * @param seats the council's rows on the list of the election's year, which must be later than the poll
 */
export function withListedParties(election: Election, seats: readonly ListedSeat[]): Election {
  return { ...election, ballots: election.ballots.map((ballot) => withListed(ballot, seats, election.council)) };
}

function withListed(ballot: Ballot, seats: readonly ListedSeat[], council: string): Ballot {
  const winners = new Set(electedOn(ballot).people);
  const candidates = ballot.candidates.map((candidate) => {
    const shared = candidate.party_id === null ? sharedAbbreviation(candidate.party_name, council) : null;
    if (!shared || !winners.has(candidate)) return candidate;
    const wanted = personInWard(ballot.post_label, candidate.person_name);
    if (wanted === null) return candidate;
    const holders = seats.filter((seat) => holderKey(seat) === wanted);
    const party = shared.parties.find(({ party_id }) => party_id === holders[0]?.party.party_id);
    return party && holders.length === 1 ? { ...candidate, ...party } : candidate;
  });
  return { ...ballot, candidates };
}
