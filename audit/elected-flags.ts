import { grouped } from '../src/render/words.ts';
import type { Ballot } from '../src/results/schema.ts';
import type { Rule, RuleFinding } from './rule.ts';
import { difference } from './wording.ts';

/** Compares who is flagged as elected with the votes and the seats. */
export const electedFlags: Rule = {
  name: 'elected-flags',
  reason: 'Seats go to the candidates with the most votes; a flag on anyone else means a wrong name or a wrong vote.',
  check: (election) => election.ballots.flatMap((ballot) => [...wrongNumber(ballot), ...outvoted(ballot)]),
};

function wrongNumber(ballot: Ballot): RuleFinding[] {
  const { ballot_paper_id: record, post_label, seats_contested, candidates } = ballot;
  if (ballot.cancelled_poll || candidates.some(({ elected }) => elected === null)) return [];
  const stated = candidates.filter(({ elected }) => elected).length;
  const computed = Math.min(seats_contested, candidates.length);
  if (stated === computed) return [];
  const sentence = `${post_label} has ${stated} ${stated === 1 ? 'candidate' : 'candidates'} flagged as elected; by its seats and candidates it should have ${computed}, ${difference(stated, computed)}.`;
  return [{ record, severity: 'error', sentence, stated, computed }];
}

function outvoted({ ballot_paper_id: record, post_label, candidates }: Ballot): RuleFinding[] {
  const polled = candidates.flatMap(({ votes_cast, ...person }) =>
    votes_cast === null ? [] : [{ ...person, votes_cast }],
  );
  const order = polled.toSorted((a, b) => b.votes_cast - a.votes_cast);
  const loser = order.find(({ elected }) => elected === false);
  const winner = order.findLast(({ elected }) => elected === true);
  if (!loser || !winner || winner.votes_cast >= loser.votes_cast) return [];
  const [stated, computed] = [winner.votes_cast, loser.votes_cast];
  const sentence = `In ${post_label}, ${winner.person_name} is flagged as elected with ${grouped(stated)} votes, but ${loser.person_name} is not with ${grouped(computed)}, ${difference(stated, computed)}.`;
  return [{ record, severity: 'error', sentence, stated, computed }];
}
