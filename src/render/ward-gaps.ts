import { contradictionOn, numberToElect } from '../results/contradiction.ts';
import { turnoutsOn } from '../results/turnout.ts';
import type { WardResult } from '../results/ward-result.ts';
import { NOT_RECORDED } from './numbers.ts';
import { capitalised } from './text.ts';
import { listed } from './words.ts';

/**
 * "Turnout, electorate and spoilt papers: not recorded": everything that a ward's reply has no figure for, on one line.
 * Empty if nothing is missing. What cannot exist is left out: if there was no poll, nobody counted votes or papers.
 * @param outcome what is not recorded about hold or gain
 */
export function gapsLine(result: WardResult, outcome: readonly string[]): string[] {
  const gaps = [...outcome, ...(result.ballot.cancelled_poll ? [] : countGaps(result))];
  return gaps.length === 0 ? [] : [`${capitalised(listed(gaps))}: ${NOT_RECORDED}`];
}

function countGaps({ ballot, majority, elected }: WardResult): string[] {
  const { candidates, total_electorate, spoilt_ballots } = ballot;
  const { printed, papers } = turnoutsOn(ballot);
  const couldLose = candidates.length > numberToElect(ballot);
  const noMajority = !majority && couldLose && elected.tied.length === 0 && !contradictionOn(ballot);
  return [
    ...(candidates.every(({ votes_cast }) => votes_cast === null) ? ['votes'] : []),
    ...(noMajority ? ['majority'] : []),
    ...(printed === null && papers === null && ballot.turnout_reported === null ? ['turnout'] : []),
    ...(total_electorate === null ? ['electorate'] : []),
    ...(spoilt_ballots === null ? ['spoilt papers'] : []),
  ];
}
