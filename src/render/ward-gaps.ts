import { contradictionOn, numberToElect } from '../results/contradiction.ts';
import type { Ballot, Election } from '../results/schema.ts';
import type { WardResult } from '../results/ward-result.ts';
import { NOT_RECORDED } from './numbers.ts';
import { capitalised } from './text.ts';
import { listed } from './words.ts';

/**
 * "Turnout, electorate and spoilt papers: not recorded": everything that a ward's reply has no figure for, on one line.
 * Empty if nothing is missing. What cannot exist is left out: if there was no poll, nobody counted votes or papers, and a
 * source that has some counts of each ward, but never this one, has no place for it.
 * @param outcome what is not recorded about hold or gain
 * @param isDense whether the card has no line to spare: spoilt papers are then left to the full form, so that the line
 * does not wrap
 */
export function wardGapsLine(
  result: WardResult,
  outcome: readonly string[],
  { ballots }: Election,
  isDense: boolean,
): string[] {
  const all = [...outcome, ...(result.ballot.cancelled_poll ? [] : countGaps(result, ballots))];
  const gaps = isDense && all.length > 1 ? all.filter((name) => name !== SPOILT) : all;
  return gaps.length === 0 ? [] : [`${capitalised(listed(gaps))}: ${NOT_RECORDED}`];
}

const SPOILT = 'spoilt papers';

/** What sources count in each ward apart from votes. */
const COUNTS: readonly [name: string, isRecorded: (ballot: Ballot) => boolean][] = [
  ['turnout', ({ turnout_percentage, turnout_reported }) => turnout_percentage !== null || turnout_reported !== null],
  ['electorate', ({ total_electorate }) => total_electorate !== null],
  [SPOILT, ({ spoilt_ballots }) => spoilt_ballots !== null],
];

function countGaps({ ballot, majority, elected }: WardResult, all: readonly Ballot[]): string[] {
  const { candidates } = ballot;
  const couldLose = candidates.length > numberToElect(ballot);
  const noMajority = !majority && couldLose && elected.tied.length === 0 && !contradictionOn(ballot);
  const possible = COUNTS.filter(([, isRecorded]) => all.some(isRecorded));
  return [
    ...(candidates.every(({ votes_cast }) => votes_cast === null) ? ['votes'] : []),
    ...(noMajority ? ['majority'] : []),
    ...(possible.length > 0 ? possible : COUNTS).filter(([, isRecorded]) => !isRecorded(ballot)).map(([name]) => name),
  ];
}
