import { percent, printedPercent } from '../src/render/numbers.ts';
import { partyKey } from '../src/results/parties.ts';
import type { Ballot, Election } from '../src/results/schema.ts';
import { ALL_VOTES, BEST_PLACED, type Share, shareOfParty } from '../src/results/share.ts';
import { votesOf } from '../src/results/votes.ts';
import { rowFor } from './declared-parties.ts';
import { scopesOf } from './declared-scope.ts';
import type { Rule } from './rule.ts';
import { partyInWords } from './wording.ts';

type DeclaredParty = NonNullable<Election['declared']>['parties'][number];

/** Compares each party's printed share with its share of all votes, as precisely as the source prints shares. */
export const partyShares: Rule = {
  name: 'party-shares',
  reason: 'A share that fits no method is a slip; if it fits a different method, readers should know.',
  check(election) {
    const parties = election.declared?.parties ?? [];
    // A source that prints whole percentages only has rounded them to these.
    const whole = parties.every(({ share_percentage }) => Number.isInteger(share_percentage ?? 0));
    const scopes = scopesOf(election).map((ballots) => ({ ...election, ballots }));
    return parties.flatMap((party) => {
      const stated = party.share_percentage;
      const shares = scopes.map((scope) => shareByAllVotes(party, scope));
      const [share] = shares;
      if (stated === null || !share || shares.some((one) => one && fits(one, stated, whole))) return [];
      const best = scopes
        .map((scope) => shareOfParty(partyKey(party), scope, BEST_PLACED))
        .some((one) => one !== null && fits(one, stated, whole));
      const computed = tenths(share) / 10;
      const method = best ? ', its share by best-placed candidate' : '';
      const sentence = `The source prints ${printed(stated, whole)} for ${partyInWords(party)}${method}; by all votes it is ${percent(share)}.`;
      // The source may have cut the last digit off instead of rounding.
      const unit = whole ? 10 : 1;
      const near = Math.abs(Math.round(10 * stated) - tenths(share)) <= unit;
      return [{ record: election.election_id, severity: best || near ? 'note' : 'error', sentence, stated, computed }];
    });
  },
};

function shareByAllVotes(party: DeclaredParty, { declared, ballots }: Election): Share | null {
  const parties = declared?.parties ?? [];
  const candidates = contested(ballots).flatMap((ballot) => ballot.candidates);
  const total = votesOf(candidates);
  const votes = votesOf(candidates.filter((candidate) => rowFor(candidate, parties) === party));
  return votes === null || !total ? null : { method: ALL_VOTES, votes, total };
}

function contested(ballots: readonly Ballot[]): Ballot[] {
  return ballots.filter(({ cancelled_poll }) => !cancelled_poll);
}

/** Whether a share rounds to what is printed, at the source's precision. */
function fits(share: Share, stated: number, whole: boolean): boolean {
  if (whole) return Math.abs((100 * share.votes) / share.total - stated) <= 0.5;
  return tenths(share) === Math.round(10 * stated);
}

function tenths({ votes, total }: Pick<Share, 'votes' | 'total'>): number {
  return Math.round((1000 * votes) / total);
}

function printed(value: number, whole: boolean): string {
  return whole ? `${value}%` : printedPercent(value);
}
