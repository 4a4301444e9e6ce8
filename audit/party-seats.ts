import { electedOn } from '../src/results/elected.ts';
import type { Ballot } from '../src/results/schema.ts';
import { rowOf } from './declared-row.ts';
import type { Rule } from './rule.ts';
import { difference, partyInWords } from './wording.ts';

/** Each party's seats won as the source totals them, against those its wards elect. */
export const partySeats: Rule = {
  name: 'party-seats',
  reason: 'Where nobody is flagged as elected, the printed seats are the one check on who we say was.',
  check(election) {
    const parties = election.declared?.parties ?? [];
    if (!election.ballots.every(isDecided)) return [];
    const elected = election.ballots.flatMap((ballot) => electedOn(ballot).people);
    return parties.flatMap((party) => {
      const stated = party.seats_won;
      const computed = elected.filter((person) => rowOf(person, parties) === party).length;
      if (stated === null || stated === computed) return [];
      const sentence = `The source's total of seats won by ${partyInWords(party)} is ${stated}; its wards elect ${computed}, ${difference(stated, computed)}.`;
      return [{ record: election.election_id, severity: 'error', sentence, stated, computed }];
    });
  },
};

/** Whether it is known who was elected to every seat that there were candidates for. */
function isDecided(ballot: Ballot): boolean {
  return electedOn(ballot).people.length >= Math.min(ballot.seats_contested, ballot.candidates.length);
}
