import { listed } from '../src/render/words.ts';
import { numberToElect } from '../src/results/contradiction.ts';
import { electedOn } from '../src/results/elected.ts';
import type { Ballot } from '../src/results/schema.ts';
import type { Rule } from './rule.ts';

const FACTS: [name: string, recorded: (ballot: Ballot) => boolean][] = [
  ['votes', ({ candidates }) => candidates.some(({ votes_cast }) => votes_cast !== null)],
  ['turnout', ({ turnout_percentage }) => turnout_percentage !== null],
  ['the electorate', ({ total_electorate }) => total_electorate !== null],
  ['ballot papers issued', ({ turnout_reported }) => turnout_reported !== null],
  ['spoilt papers', ({ spoilt_ballots }) => spoilt_ballots !== null],
  ['who held or gained the seats', ({ outcomes }) => outcomes.length > 0],
];
const WINNERS = 'who was elected';

/** Lists the facts that are not recorded for any ward that had a poll. */
export const notRecorded: Rule = {
  name: 'not-recorded',
  reason: 'Readers who look for a figure should know that our sources do not have it; we never print 0 for it.',
  check(election) {
    const polled = election.ballots.filter(({ cancelled_poll }) => !cancelled_poll);
    if (polled.length === 0) return [];
    const missing = FACTS.filter(([, recorded]) => !polled.some(recorded)).map(([name]) => name);
    const flagged = polled.some(({ candidates }) => candidates.some(({ elected }) => elected !== null));
    const facts = flagged ? missing : [...missing, WINNERS];
    if (facts.length === 0) return [];
    const derived = flagged ? '' : derivedWords(polled);
    const sentence = `Not recorded for any ward: ${listed(facts)}.${derived}`;
    return [{ record: election.election_id, severity: 'note', sentence, stated: null, computed: null }];
  },
};

/** Whether the votes show who was elected: everywhere, in some wards, or nowhere. */
function derivedWords(polled: readonly Ballot[]): string {
  const decided = polled.filter((ballot) => electedOn(ballot).people.length === numberToElect(ballot)).length;
  if (decided === 0) return '';
  if (decided === polled.length) return ' We derive the winners from the votes.';
  return ` We derive the winners from the votes in ${decided} of the ${polled.length} wards.`;
}
