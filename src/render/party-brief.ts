/** A party's result in brief. */

import { partyKey } from '../results/parties.ts';
import type { PartyResult } from '../results/party-result.ts';
import type { Ballot, Party } from '../results/schema.ts';
import { partyShareOnBallot, type Share } from '../results/share.ts';
import { wardTitle } from '../results/ward-title.ts';
import { basisWords } from './basis-words.ts';
import { count, counted, leastText, NOT_RECORDED, percent } from './numbers.ts';
import { square } from './party-name.ts';
import { seatsArrow, seatsSource } from './seats-brief.ts';
import { capitalised, plain } from './text.ts';
import { listed } from './words.ts';

/** With more wards than this, the line says how many more there are. */
const MOST_WARDS = 12;

/** The lines of the reply. */
export function partyLines(result: PartyResult, parties: readonly Party[]): string[] {
  return [
    ...figureLine(result, parties),
    ...bestPlacedLine(result),
    ...(result.independents ? ['A group for arithmetic, not a party'] : []),
    ...electedLine(result),
    ...partyGapsLine(result),
  ];
}

/** Which of these figures are recorded, and which derived. */
export function partyBriefBasis({ composition, seats, shares }: PartyResult): string {
  const recorded = composition?.basis === 'recorded';
  return basisWords({
    recorded: [
      ...(seats && recorded ? ['seats on the council'] : []),
      ...(shares.allVotes ? ['each candidate’s votes'] : []),
    ],
    derived: [
      ...(seats && composition && !recorded ? [seatsSource(composition)] : []),
      'seats won',
      ...(shares.allVotes ? ['total votes', 'shares'] : []),
    ],
  });
}

/** "🟥 27 → **25** on the council · 18,586 votes". */
function figureLine({ party, seats, shares: { allVotes }, atLeast }: PartyResult, parties: readonly Party[]): string[] {
  const figures = [
    ...(seats ? [`${seatsArrow(seats)} on the council`] : []),
    ...(allVotes ? [leastText(counted(allVotes.votes, 'vote'), atLeast)] : []),
  ];
  return figures.length > 0 ? [`${square(party, parties)} ${figures.join(' · ')}`] : [];
}

/** "33.2% by best-placed candidate"; nothing if both methods count the same votes, because the first line has the share. */
function bestPlacedLine({ shares: { allVotes, bestPlaced }, atLeast }: PartyResult): string[] {
  if (!bestPlaced || (allVotes?.votes === bestPlaced.votes && allVotes.total === bestPlaced.total)) return [];
  return [capitalised(`${leastText(percent(bestPlaced), atLeast)} by best-placed candidate`)];
}

/** "**Elected in** Sinfin, Chellaston (2)": the wards that the party won, its largest share first. */
function electedLine({ party, candidates }: PartyResult): string[] {
  const wards = Map.groupBy(
    candidates.filter(({ elected }) => elected),
    ({ ballot }) => ballot,
  );
  if (wards.size === 0) return [];
  const shareOf = (ballot: Ballot) => size(partyShareOnBallot(partyKey(party), ballot));
  const names = [...wards]
    .toSorted(([a], [b]) => shareOf(b) - shareOf(a))
    .map(([ballot, people]) => plain(wardTitle(ballot)) + (people.length > 1 ? ` (${count(people.length)})` : ''));
  const more = names.length > MOST_WARDS ? ` and ${counted(names.length - MOST_WARDS, 'more ward')}` : '';
  return [`**Elected in** ${names.slice(0, MOST_WARDS).join(', ')}${more}`];
}

function size(share: Share | null): number {
  return share ? share.votes / share.total : 0;
}

/** Everything not recorded, on one line. */
function partyGapsLine({ seats, shares }: PartyResult): string[] {
  const seatGaps = seats ? [] : ['seats on the council'];
  const unknown = seats?.before === null ? ['seats before'] : [];
  const change = seats && seats.before !== null && seats.change === null ? ['change of seats'] : [];
  const gaps = [...seatGaps, ...unknown, ...change, ...(shares.allVotes ? [] : ['all votes'])];
  return gaps.length > 0 ? [`${capitalised(listed(gaps))}: ${NOT_RECORDED}`] : [];
}
