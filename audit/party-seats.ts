import { numberToElect } from '../src/results/contradiction.ts';
import { electedOn } from '../src/results/elected.ts';
import type { Ballot } from '../src/results/schema.ts';
import { rowFor } from './declared-parties.ts';
import { scopesOf } from './declared-scope.ts';
import type { Rule } from './rule.ts';
import { partyInWords, seatsInFigures } from './wording.ts';

/** Compares each party's printed total of seats won with the seats it wins in the wards. */
export const partySeats: Rule = {
  name: 'party-seats',
  reason: 'If the source marks nobody as elected, its seat totals are the only check on the winners we derive.',
  check(election) {
    const parties = election.declared?.parties ?? [];
    if (!election.ballots.every(isDecided)) return [];
    const scopes = scopesOf(election);
    return parties.flatMap((party) => {
      const stated = party.seats_won;
      const seatsIn = (ballots: readonly Ballot[]) =>
        ballots.flatMap((ballot) => electedOn(ballot).people).filter((person) => rowFor(person, parties) === party)
          .length;
      const computed = seatsIn(scopes[0]);
      if (stated === null || scopes.some((ballots) => seatsIn(ballots) === stated)) return [];
      const sentence = `The source prints ${seatsInFigures(stated)} for ${partyInWords(party)}; the wards add up to ${computed}.`;
      return [{ record: election.election_id, severity: 'error', sentence, stated, computed }];
    });
  },
};

/** Whether we know who won every seat that somebody stood for. */
function isDecided(ballot: Ballot): boolean {
  return electedOn(ballot).people.length >= numberToElect(ballot);
}
