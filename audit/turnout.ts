import { percent, printedPercent } from '../src/render/numbers.ts';
import { grouped } from '../src/render/words.ts';
import type { Ballot } from '../src/results/schema.ts';
import { votesCounted } from '../src/results/votes.ts';
import type { Rule, RuleFinding } from './rule.ts';
import { inWords } from './wording.ts';

/**
 * Finds a turnout, or a number of ballot papers, that is too low for the votes counted. Turnout may be of valid votes or
 * of ballot papers, which also include rejected ones; by neither can it be lower than the valid votes alone give.
 */
export const turnout: Rule = {
  name: 'turnout',
  reason: 'Everybody who casts a valid vote is part of the turnout, so one figure is wrong or counts something else.',
  check: (election) => election.ballots.flatMap((ballot) => [...lowPercentage(ballot), ...fewPapers(ballot)]),
};

/** The fewest people who can have cast the votes: in a ward of two seats, each of them two. */
function fewestVoters(votes: number, { seats_contested }: Ballot): number {
  return Math.ceil(votes / seats_contested);
}

function lowPercentage(ballot: Ballot): RuleFinding[] {
  const { ballot_paper_id: record, post_label, total_electorate, turnout_percentage: stated } = ballot;
  const votes = votesCounted(ballot);
  if (votes === null || stated === null || !total_electorate) return [];
  const voters = fewestVoters(votes, ballot);
  const computed = Math.round((1000 * voters) / total_electorate) / 10;
  // The source may have cut the last digit off instead of rounding.
  const unit = Number.isInteger(stated) ? 1 : 0.1;
  if ((100 * voters) / total_electorate < stated + unit) return [];
  const seats = ballot.seats_contested;
  const share = `${percent({ votes: voters, total: total_electorate })} of ${grouped(total_electorate)} electors`;
  const but =
    seats === 1
      ? `${grouped(votes)} valid votes are ${share}`
      : `${grouped(votes)} valid votes need at least ${grouped(voters)} voters with ${inWords(seats)} votes each, which is ${share}`;
  const sentence = `The source prints a turnout of ${printedPercent(stated)} in ${post_label}, but ${but}.`;
  return [{ record, severity: 'note', sentence, stated, computed }];
}

function fewPapers(ballot: Ballot): RuleFinding[] {
  const { ballot_paper_id: record, post_label, turnout_reported: stated, seats_contested: seats } = ballot;
  const votes = votesCounted(ballot);
  if (votes === null || stated === null) return [];
  const computed = fewestVoters(votes, ballot);
  if (stated >= computed) return [];
  const each = seats === 1 ? '' : ` with up to ${inWords(seats)} votes each`;
  const sentence = `The source prints ${grouped(stated)} ballot papers${each} in ${post_label}, but ${grouped(votes)} valid votes.`;
  return [{ record, severity: 'note', sentence, stated, computed }];
}
