/**
 * The pages as JSON: recorded facts under the schema's names, derived ones in `derived`, and in `about_the_figures` each
 * source with what it covers, what does not add up, and parties that are our reading of the source. Without these two, an election's JSON is its record as stored,
 * which has the hash that the catalogue names.
 */
import { ballotDoubts, electionDoubts } from '../render/doubt-words.ts';
import { ballotsOf } from '../render/party-words.ts';
import { TURNOUT_DEFINITIONS } from '../render/turnout-words.ts';
import { councilResult } from '../results/council-result.ts';
import type { Poll } from '../results/inferred-outcomes.ts';
import { partyKey } from '../results/parties.ts';
import { partyResult } from '../results/party-result.ts';
import type { Ballot, Candidate, Election } from '../results/schema.ts';
import { sourcesOf } from '../results/sources.ts';
import { type Turnout, turnoutsOn } from '../results/turnout.ts';
import { wardResult } from '../results/ward-result.ts';
import { compositionJson, outcomesJson, partySeatsJson, seatsChangedJson } from './json-holders.ts';
import { readingsJson } from './json-readings.ts';
import type { Place } from './locate.ts';

/** A place as JSON. Shares are two whole numbers with their method. */
export function jsonOf(place: Place): object {
  const { election, kind, council } = place.subject;
  switch (place.kind) {
    case 'ward':
      return {
        ...head(election),
        about_the_figures: aboutFigures(election, ballotDoubts(place.ballot, election), place.ballot.candidates),
        ballot: place.ballot,
        derived: derivedOfWard(place.ballot, election, place.last),
      };
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
        about_the_figures: aboutFigures(election, electionDoubts(election, ballotsOf(result))),
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
        ...derivedOfWard(ballot, election),
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

function aboutFigures(election: Election, doubts: readonly string[], candidates?: readonly Candidate[]): object {
  return {
    sources: sourcesOf(election),
    does_not_add_up: doubts,
    party_readings: readingsJson(election, candidates),
  };
}

function head({ election_id, name, council, election_date }: Election): object {
  return { election_id, name, council, election_date };
}

function derivedOfWard(ballot: Ballot, election: Election, last: Poll | null = null): object {
  const result = wardResult(ballot, election, last);
  const { elected, candidates, majority, votesCounted } = result;
  const names = (people: readonly { person_name: string }[]) => people.map(({ person_name }) => person_name);
  return {
    votes_counted: votesCounted,
    turnout: turnoutJson(ballot),
    hold_or_gain: outcomesJson(result),
    elected: { basis: elected.basis, people: names(elected.people), tied: names(elected.tied) },
    majority: majority && {
      last_elected_over_first_not_elected: majority.deciding.votes,
      first_elected_over_first_not_elected: majority.leading.votes,
    },
    shares: candidates.map(({ candidate, place, share }) => ({ person_name: candidate.person_name, place, share })),
  };
}

/** Turnout by each definition; the source's own percentage is among the recorded facts too. */
function turnoutJson(ballot: Ballot): object {
  const { printed, papers, validVotes } = turnoutsOn(ballot);
  const derived = (turnout: Turnout | null, definition: string) =>
    turnout && { definition, count: turnout.votes, electorate: turnout.total };
  return {
    printed: printed === null ? null : { definition: TURNOUT_DEFINITIONS.printed, percentage: printed },
    ballot_papers: derived(papers, TURNOUT_DEFINITIONS.papers),
    valid_votes: derived(validVotes, TURNOUT_DEFINITIONS.validVotes),
  };
}
