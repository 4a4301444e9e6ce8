import { contradictionOn } from '../results/contradiction.ts';
import type { InferredOutcomes } from '../results/inferred-outcomes.ts';
import { settledTie } from '../results/settled-tie.ts';
import { turnoutsOn } from '../results/turnout.ts';
import type { WardResult } from '../results/ward-result.ts';
import { listMark } from './list-words.ts';
import { dayInWords } from './text.ts';
import { INFERRED } from './ward-outcome-lines.ts';
import { wardBasis } from './ward-words.ts';

/** "Recorded: votes, gain. Derived: winner, shares, majority, total. † inferred from the council’s seats". */
export function wardBriefBasis(result: WardResult, hasInferred: boolean): string {
  const { ballot, inferred } = result;
  const derived = derivedOf(result);
  const lists = [
    `Recorded: ${recordedOf(result).join(', ')}`,
    ...(derived.length > 0 ? [`Derived: ${derived.join(', ')}`] : []),
  ];
  const basis = ballot.cancelled_poll || contradictionOn(ballot) ? [wardBasis(result)] : lists;
  return [...basis, ...(hasInferred ? [`${INFERRED} inferred from ${groundsOf(inferred)}`] : [])].join('. ');
}

function recordedOf({ ballot, elected, outcomes }: WardResult): string[] {
  const { candidates, turnout_percentage, turnout_reported, total_electorate, spoilt_ballots } = ballot;
  return [
    candidates.some(({ votes_cast }) => votes_cast !== null) ? 'votes' : 'candidates and their parties',
    ...(elected.basis === 'recorded' ? winners(elected.people.length) : []),
    ...new Set(outcomes.map(({ label }) => label)),
    ...(turnout_percentage === null ? [] : ['turnout']),
    ...(turnout_percentage === null && turnout_reported !== null ? ['ballot papers'] : []),
    ...(total_electorate === null ? [] : ['electorate']),
    ...(spoilt_ballots === null ? [] : ['spoilt papers']),
  ];
}

function derivedOf({ ballot, elected, majority, votesCounted }: WardResult): string[] {
  const { printed, papers } = turnoutsOn(ballot);
  return [
    ...(elected.basis === 'derived' ? winners(elected.people.length) : []),
    ...(elected.tied.length > 0 ? ['tie'] : []),
    ...(votesCounted ? ['shares'] : []),
    ...(majority && !settledTie(ballot) ? ['majority'] : []),
    ...(votesCounted === null || ballot.seats_contested > 1 ? [] : ['total']),
    ...(printed === null && papers ? ['turnout'] : []),
  ];
}

function winners(people: number): string[] {
  if (people === 0) return [];
  return [people > 1 ? 'winners' : 'winner'];
}

/** From what hold or gain was inferred. Without a list or an earlier election, it follows from the net changes of seats. */
function groundsOf(inferred: InferredOutcomes | null): string {
  if (inferred?.list) return listMark(inferred.list);
  return inferred?.since ? `the election of ${dayInWords(inferred.since.election_date)}` : 'the council’s seats';
}
