import { grouped } from '../src/render/words.ts';
import type { Ballot } from '../src/results/schema.ts';
import type { Observation, Rule } from './rule.ts';
import { difference } from './wording.ts';

/** Who is flagged as elected, against the votes and the seats. */
export const electedFlags: Rule = {
  name: 'elected-flags',
  reason: 'The seats go to those with the most votes; a flag on anyone else is a slip, in a name or in a vote.',
  check: (election) => election.ballots.flatMap((ballot) => [...otherNumber(ballot), ...outvoted(ballot)]),
};

function otherNumber(ballot: Ballot): Observation[] {
  const { ballot_paper_id: record, post_label, seats_contested, candidates } = ballot;
  if (ballot.cancelled_poll || candidates.some(({ elected }) => elected === null)) return [];
  const stated = candidates.filter(({ elected }) => elected).length;
  const computed = Math.min(seats_contested, candidates.length);
  if (stated === computed) return [];
  const sentence = `The flags in ${post_label} elect ${stated}; its seats and candidates make it ${computed}, ${difference(stated, computed)}.`;
  return [{ record, severity: 'error', sentence, stated, computed }];
}

function outvoted({ ballot_paper_id: record, post_label, candidates }: Ballot): Observation[] {
  const polled = candidates.flatMap(({ votes_cast, ...person }) =>
    votes_cast === null ? [] : [{ ...person, votes_cast }],
  );
  const order = polled.toSorted((a, b) => b.votes_cast - a.votes_cast);
  const loser = order.find(({ elected }) => elected === false);
  const winner = order.findLast(({ elected }) => elected === true);
  if (!loser || !winner || winner.votes_cast >= loser.votes_cast) return [];
  const [stated, computed] = [winner.votes_cast, loser.votes_cast];
  const sentence = `In ${post_label}, ${winner.person_name} is flagged as elected with ${grouped(stated)} votes, ${loser.person_name} is not with ${grouped(computed)}, ${difference(stated, computed)}.`;
  return [{ record, severity: 'error', sentence, stated, computed }];
}
