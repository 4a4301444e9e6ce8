import { grouped } from '../src/render/words.ts';
import { votesOf } from '../src/results/votes.ts';
import { rowFor } from './declared-parties.ts';
import { scopesOf } from './declared-scope.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

/** Compares each party's printed total of votes with the sum over the wards. */
export const partyVotes: Rule = {
  name: 'party-votes',
  reason: 'The printed total is the only check on every vote typed or read in a ward.',
  check(election) {
    const parties = election.declared?.parties ?? [];
    const scopes = scopesOf(election).map((ballots) =>
      ballots.filter(({ cancelled_poll }) => !cancelled_poll).flatMap(({ candidates }) => candidates),
    );
    return parties.flatMap((party) => {
      const stated = party.votes_cast;
      const sums = scopes.map((people) => votesOf(people.filter((person) => rowFor(person, parties) === party)));
      const [computed = null] = sums;
      if (stated === null || computed === null || sums.includes(stated)) return [];
      const sentence = `The source prints ${grouped(stated)} votes for ${partyInWords(party)}; the wards add up to ${grouped(computed)}.`;
      return [{ record: election.election_id, severity: 'error', sentence, stated, computed }];
    });
  },
};
