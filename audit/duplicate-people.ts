import { partyKey } from '../src/results/parties.ts';
import type { Candidate } from '../src/results/schema.ts';
import type { Rule } from './rule.ts';
import { inWords } from './wording.ts';

/**
 * Finds a line that appears more than once on a ballot: the same name, party and votes. The same name with another party
 * or other votes is a namesake: a source that prints initials has many, and one that prints full names has some.
 */
export const duplicatePeople: Rule = {
  name: 'duplicate-people',
  reason: 'If a line is read twice, its votes count twice.',
  check: (election) =>
    election.ballots.flatMap(({ ballot_paper_id: record, post_label, candidates }) =>
      [...Map.groupBy(candidates.filter(hasVotes), lineOf).values()].flatMap((same) => {
        const name = same[0]?.person_name ?? null;
        if (same.length < 2) return [];
        const times = same.length === 2 ? 'twice' : `${inWords(same.length)} times`;
        const sentence = `The name ${name} appears ${times} on the ballot of ${post_label}, with the same party and the same votes.`;
        return [{ record, severity: 'error', sentence, stated: name, computed: same.length }];
      }),
    ),
};

/** Without votes, nothing shows whether two people of one name and party are namesakes. */
function hasVotes({ votes_cast }: Candidate): boolean {
  return votes_cast !== null;
}

function lineOf(candidate: Candidate): string {
  return JSON.stringify([candidate.person_name.toLowerCase(), partyKey(candidate), candidate.votes_cast]);
}
