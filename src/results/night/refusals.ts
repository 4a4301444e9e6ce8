import { numberToElect } from '../contradiction.ts';
import type { Ballot } from '../schema.ts';
import type { Declaration } from './journal.ts';
import { level } from './level.ts';

/** Every reason why this cannot have been declared on the ballot, as sentences; empty if it can. */
export function refusals(declaration: Declaration, ballot: Ballot): string[] {
  const names = nameFaults(declaration, ballot);
  return names.length > 0 ? names : [...countFaults(declaration, ballot), ...drawFaults(declaration, ballot)];
}

/** The candidates must be exactly those nominated, in their order; the order distinguishes namesakes. */
function nameFaults({ candidates }: Declaration, ballot: Ballot): string[] {
  const nominated = ballot.candidates.map(({ person_name }) => person_name);
  const given = candidates.map(({ person_name }) => person_name);
  const missing = without(nominated, given).map(
    (name) => `${name} was nominated in ${ballot.post_label}, but has no votes here.`,
  );
  const unknown = without(given, nominated).map((name) => `${name} was not nominated in ${ballot.post_label}.`);
  if (missing.length + unknown.length > 0) return [...missing, ...unknown];
  return given.every((name, index) => name === nominated[index])
    ? []
    : [`The candidates must be in the order of the manifest: ${nominated.join(', ')}.`];
}

function countFaults({ candidates, turnout_reported, spoilt_ballots }: Declaration, ballot: Ballot): string[] {
  const { seats_contested: seats, post_label } = ballot;
  const faults: string[] = [];
  for (const { person_name, votes_cast } of candidates) {
    if (!Number.isSafeInteger(votes_cast) || votes_cast < 0)
      faults.push(`${person_name} cannot have ${votes_cast} votes.`);
    else if (turnout_reported !== null && votes_cast > turnout_reported)
      faults.push(`${person_name} has ${votes_cast} votes, but only ${turnout_reported} ballot papers were issued.`);
  }
  const votes = candidates.reduce((sum, { votes_cast }) => sum + votes_cast, 0);
  if (turnout_reported !== null && votes > turnout_reported * seats)
    faults.push(
      `${votes} votes are more than ${turnout_reported} ballot papers can carry in ${post_label}, with at most ${seats} on each.`,
    );
  if (turnout_reported !== null && spoilt_ballots !== null && spoilt_ballots > turnout_reported)
    faults.push(`${spoilt_ballots} ballot papers cannot be rejected if ${turnout_reported} were issued.`);
  return faults;
}

/** A tie for the last seat must say who won the draw, and nothing else may. */
function drawFaults({ candidates, tied_vote_winners: drawn }: Declaration, ballot: Ballot): string[] {
  const tie = level(
    candidates.map(({ votes_cast }) => votes_cast),
    numberToElect(ballot),
  );
  if (!tie) return drawn.length > 0 ? ['No candidates are level for the last seat, so no lots were drawn.'] : [];
  const names = tie.places.map((place) => candidates[place]?.person_name ?? '');
  if (drawn.length === tie.seats && new Set(drawn).size === drawn.length && drawn.every((name) => names.includes(name)))
    return [];
  const wanted = tie.seats === 1 ? 'the one who won the draw' : `the ${tie.seats} who won the draw`;
  return [`${names.join(', ')} are level on ${tie.votes} votes: name ${wanted}.`];
}

/** What is in the first list more often than in the second. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
