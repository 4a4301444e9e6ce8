/** One person's result in words. Names are escaped. */
import type { CandidateResult } from '../results/candidate-result.ts';
import { contradictionOn } from '../results/contradiction.ts';
import { writtenName } from '../results/person-name.ts';
import type { Candidate } from '../results/schema.ts';
import { noPollReason, noPollWords } from './no-poll.ts';
import { count, counted, NOT_RECORDED } from './numbers.ts';
import { partyShort, shortName } from './party-name.ts';
import type { Subject } from './subject.ts';
import { capitalised, plain } from './text.ts';

/** A status as a phrase. */
export const STATUS: Record<CandidateResult['status'], string> = {
  elected: 'elected',
  'not elected': 'not elected',
  tied: 'tied',
  'in doubt': 'in doubt',
  'not filled': 'the seat was not filled that day',
  'not recorded': `elected or not: ${NOT_RECORDED}`,
};

/**
 * How far from winning: "433 votes ahead of Michael Futers (Labour), the first not elected"; in brief, "433 votes ahead of
 * Michael Futers (Lab)".
 */
export function distanceWords(
  { distance, status, ballot, candidate }: CandidateResult,
  { parties }: Subject,
  isBrief = false,
): string {
  if (ballot.cancelled_poll) return capitalised(noPollWords(ballot));
  if (!distance && contradictionOn(ballot)) return 'Distance from winning: in doubt';
  if (!distance) return status === 'tied' ? 'Level for the last seat' : `Distance from winning: ${NOT_RECORDED}`;
  const party = isBrief ? plain(partyShort(distance.other, parties)) : shortName(distance.other, parties);
  const other = `${plain(writtenName(distance.other.person_name))} (${party})`;
  if (distance.votes === 0) return `Level on votes with ${other}${lotWords(candidate, distance.other)}`;
  const [apart, which] = status === 'elected' ? ['ahead of', 'the first not elected'] : ['behind', 'the last elected'];
  return `${counted(distance.votes, 'vote')} ${apart} ${other}${isBrief ? '' : `, ${which}`}`;
}

/** Who won the draw, if the source says that lots were drawn. */
function lotWords(candidate: Candidate, other: Candidate): string {
  if (candidate.tied_vote_winner) return '; elected by lot';
  return other.tied_vote_winner ? ', who was elected by lot' : '';
}

/** A result elsewhere in a few words: "elected, majority 174", "not elected, 733 votes, 478 behind". */
export function resultWords({ candidate, ballot, status, distance }: CandidateResult): string {
  if (ballot.cancelled_poll) return `${STATUS[status]}, ${noPollReason(ballot)}`;
  const won = status === 'elected';
  const isMajority = won && ballot.seats_contested === 1 && distance && distance.votes > 0;
  if (isMajority) return `elected, majority ${count(distance.votes)}`;
  const apart = distance && distance.votes > 0 ? `, ${count(distance.votes)} ${won ? 'ahead' : 'behind'}` : '';
  return `${STATUS[status]}, ${counted(candidate.votes_cast, 'vote')}${apart}`;
}
