/**
 * The pages as JSON: recorded facts under the schema's names, derived ones in `derived`, and in `about_the_figures` each
 * source with what it covers, what does not add up, and parties that are our reading of the source. Without these two, an election's JSON is its record as stored,
 * which has the hash that the catalogue names.
 */
import { electionDoubts } from '../render/doubt-words.ts';
import { ballotsOfParty } from '../render/party-words.ts';
import { councilResult } from '../results/council-result.ts';
import { partyKey } from '../results/parties.ts';
import { partyResult } from '../results/party-result.ts';
import { wardResult } from '../results/ward-result.ts';
import { aboutFigures, ballotJson, derivedOfWard, head } from './json-ballot.ts';
import { compositionJson, partySeatsJson, seatsChangedJson } from './json-holders.ts';
import { compareJson, historyJson, personJson, wardsJson } from './json-places.ts';
import type { Place } from './place.ts';

/** A place as JSON. Shares are two whole numbers with their method. */
export function jsonOf(place: Place): object {
  const { election, kind, council } = place.subject;
  switch (place.kind) {
    case 'ward':
      return ballotJson(wardResult(place.ballot, election, place.last), election);
    case 'person':
      return personJson(place, election);
    case 'history':
      return historyJson(place.contests);
    case 'compare':
      return compareJson(place);
    case 'wards':
      return wardsJson(place, election);
    case 'party': {
      const result = partyResult(place.party, election, council);
      const { party, shares, won, seats, composition, candidates } = result;
      const people = candidates.map(({ candidate, ballot, place: position, elected }) => ({
        ballot_paper_id: ballot.ballot_paper_id,
        ...candidate,
        derived: { place: position, elected },
      }));
      return {
        ...head(election),
        ...party,
        candidates: people,
        about_the_figures: aboutFigures(election, electionDoubts(election, ballotsOfParty(result))),
        derived: {
          votes_are_at_least: result.atLeast,
          seats_won: won,
          seats: composition && seats && partySeatsJson(seats, composition),
          shares: Object.values(shares),
        },
      };
    }
    case 'council': {
      const { before, after, asElected, composition, seatsContested, seatsChanged, mark, parties } = councilResult(
        election,
        council,
      );
      const wards = election.ballots.map((ballot) => ({
        ballot_paper_id: ballot.ballot_paper_id,
        ...derivedOfWard(wardResult(ballot, election)),
      }));
      const record = { ...election, about_the_figures: aboutFigures(election, electionDoubts(election)) };
      if (kind !== 'council') return { ...record, derived: { kind, ballots: wards } };
      const derived = {
        kind,
        control_before: before,
        control_after: after,
        control_as_elected: asElected,
        composition: composition && compositionJson(composition),
        seats_changed_hands: seatsChanged && seatsChangedJson(seatsChanged),
        seats_contested: seatsContested,
        majority_mark: mark,
      };
      const totals = parties.map(({ won, share, atLeast, ...party }) => ({
        ...party,
        key: partyKey(party),
        seats_won: won,
        share,
        votes_are_at_least: atLeast,
      }));
      return { ...record, derived: { ...derived, parties: totals, ballots: wards } };
    }
  }
}
