/** What a correction changes: old and new figure. Names are escaped. */

import { electedOn } from '../../results/elected.ts';
import type { Declaration } from '../../results/night/journal.ts';
import { writtenName } from '../../results/person-name.ts';
import type { Ballot, Candidate } from '../../results/schema.ts';
import { count, NOT_RECORDED } from '../numbers.ts';
import { plain } from '../text.ts';
import { listed } from '../words.ts';

/** A ward before a correction, or after it. */
export interface Version {
  ballot: Ballot;
  declaration: Declaration;
}

/** "Joan Travis: **1,406**, not 1,460", and so on for everything that is not as we first published it. */
export function correctionLines(before: Version, after: Version): string[] {
  const votes = after.declaration.candidates.flatMap(({ person_name, votes_cast }, index) => {
    const was = before.declaration.candidates[index]?.votes_cast ?? null;
    return changed(writtenName(person_name), was, votes_cast);
  });
  return [
    ...votes,
    ...changed('Ballot papers issued', before.declaration.turnout_reported, after.declaration.turnout_reported),
    ...changed('Spoilt papers', before.declaration.spoilt_ballots, after.declaration.spoilt_ballots),
    ...changedPeople('Won the draw', drawn(before), drawn(after)),
    ...changedPeople('Elected', electedOn(before.ballot).people, electedOn(after.ballot).people),
  ];
}

function changed(name: string, was: number | null, is: number | null): string[] {
  return was === is ? [] : [`${plain(name)}: **${count(is)}**, not ${was === null ? `“${NOT_RECORDED}”` : count(was)}`];
}

function drawn({ ballot }: Version): Candidate[] {
  return ballot.candidates.filter(({ tied_vote_winner }) => tied_vote_winner);
}

function changedPeople(what: string, was: readonly Candidate[], are: readonly Candidate[]): string[] {
  const [before, after] = [was, are].map((people) =>
    listed(people.map(({ person_name }) => plain(writtenName(person_name))).toSorted()),
  );
  return before === after ? [] : [`${what}: **${after || 'nobody'}**, not ${before || 'nobody'}`];
}
