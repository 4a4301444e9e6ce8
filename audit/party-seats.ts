import { electedOn } from '../src/results/elected.ts';
import type { Ballot } from '../src/results/schema.ts';
import { rowFor } from './declared-parties.ts';
import type { Rule } from './rule.ts';
import { difference, partyInWords, seatsInFigures } from './wording.ts';

/** Compares each party's printed total of seats won with the seats it wins in the wards. */
export const partySeats: Rule = {
  name: 'party-seats',
  reason: 'If the source flags nobody as elected, its seat totals are the only check on the winners we derive.',
  check(election) {
    const parties = election.declared?.parties ?? [];
    if (!election.ballots.every(isDecided)) return [];
    const elected = election.ballots.flatMap((ballot) => electedOn(ballot).people);
    return parties.flatMap((party) => {
      const stated = party.seats_won;
      const computed = elected.filter((person) => rowFor(person, parties) === party).length;
      if (stated === null || stated === computed) return [];
      const sentence = `The source prints ${seatsInFigures(stated)} for ${partyInWords(party)}; the wards elect ${computed}, ${difference(stated, computed)}.`;
      return [{ record: election.election_id, severity: 'error', sentence, stated, computed }];
    });
  },
};

/** Whether we know who won every seat that somebody stood for. */
function isDecided(ballot: Ballot): boolean {
  return electedOn(ballot).people.length >= Math.min(ballot.seats_contested, ballot.candidates.length);
}
