import { listed } from '../src/render/words.ts';
import type { Ballot } from '../src/results/schema.ts';
import type { Rule } from './rule.ts';

const hasVotes = ({ candidates }: Ballot) => candidates.some(({ votes_cast }) => votes_cast !== null);

const FACTS: [name: string, recorded: (ballot: Ballot) => boolean][] = [
  ['votes', hasVotes],
  ['turnout', ({ turnout_percentage }) => turnout_percentage !== null],
  ['the electorate', ({ total_electorate }) => total_electorate !== null],
  ['ballot papers issued', ({ turnout_reported }) => turnout_reported !== null],
  ['spoilt papers', ({ spoilt_ballots }) => spoilt_ballots !== null],
  ['who held or gained the seat', ({ outcomes }) => outcomes.length > 0],
];

/** Lists the facts that are not recorded for any ward. */
export const notRecorded: Rule = {
  name: 'not-recorded',
  reason: 'Readers who look for a figure should know that our sources do not have it; we never print 0 for it.',
  check(election) {
    const missing = FACTS.filter(([, recorded]) => !election.ballots.some(recorded)).map(([name]) => name);
    const flagged = election.ballots.some(({ candidates }) => candidates.some(({ elected }) => elected !== null));
    const facts = flagged ? missing : [...missing, 'who was elected'];
    if (facts.length === 0) return [];
    const derived = flagged || !election.ballots.some(hasVotes) ? '' : ' We derive the winners from the votes.';
    const sentence = `Not recorded for any ward: ${listed(facts)}.${derived}`;
    return [{ record: election.election_id, severity: 'note', sentence, stated: null, computed: null }];
  },
};
