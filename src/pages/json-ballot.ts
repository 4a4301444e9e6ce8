/** A ballot as JSON: what is recorded, and what is derived from it. */
import { ballotDoubts } from '../render/doubt-words.ts';
import { TURNOUT_DEFINITIONS } from '../render/turnout-words.ts';
import type { Ballot, Candidate, Election } from '../results/schema.ts';
import { sourcesOf } from '../results/sources.ts';
import { type Turnout, turnoutsOn } from '../results/turnout.ts';
import type { WardResult } from '../results/ward-result.ts';
import { outcomesJson } from './json-holders.ts';
import { readingsJson } from './json-readings.ts';

export function ballotJson(result: WardResult, election: Election): object {
  const { ballot } = result;
  return {
    ...head(election),
    about_the_figures: aboutFigures(election, ballotDoubts(ballot, election), ballot.candidates),
    ballot,
    derived: derivedOfWard(result),
  };
}

/** Each source with what it covers, what does not add up, and parties that are our reading. */
export function aboutFigures(election: Election, doubts: readonly string[], candidates?: readonly Candidate[]): object {
  return {
    sources: sourcesOf(election),
    does_not_add_up: doubts,
    party_readings: readingsJson(election, candidates),
  };
}

/** What every kind of data but a whole election begins with. */
export function head({ election_id, name, council, election_date }: Election): object {
  return { election_id, name, council, election_date };
}

export function derivedOfWard(result: WardResult): object {
  const { ballot, elected, candidates, majority, votesCounted } = result;
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
