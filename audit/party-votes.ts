import { grouped } from '../src/render/words.ts';
import { votesOf } from '../src/results/votes.ts';
import { rowFor } from './declared-parties.ts';
import type { Rule } from './rule.ts';
import { difference, partyInWords } from './wording.ts';

/** Compares each party's printed total of votes with the sum over the wards. */
export const partyVotes: Rule = {
  name: 'party-votes',
  reason: 'The printed total is the only check on every vote typed or read in a ward.',
  check(election) {
    const parties = election.declared?.parties ?? [];
    const contested = election.ballots.filter(({ cancelled_poll }) => !cancelled_poll);
    const candidates = contested.flatMap((ballot) => ballot.candidates);
    return parties.flatMap((party) => {
      const stated = party.votes_cast;
      const computed = votesOf(candidates.filter((candidate) => rowFor(candidate, parties) === party));
      if (stated === null || computed === null || stated === computed) return [];
      const sentence = `The source prints ${grouped(stated)} votes for ${partyInWords(party)}; the wards add up to ${grouped(computed)}, ${difference(stated, computed)}.`;
      return [{ record: election.election_id, severity: 'error', sentence, stated, computed }];
    });
  },
};
