/** A council's result in sentences, for replies and pages alike. Names stand in them as recorded. */

import type { Control } from '../results/control.ts';
import type { CouncilResult, PartyOnTheDay } from '../results/council-result.ts';
import type { SeatsHeld } from '../results/council-seats.ts';
import { isGroup, isIndependent } from '../results/parties.ts';
import { NO_OVERALL_CONTROL } from '../results/schema.ts';
import { count, counted, NOT_RECORDED, percent } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import { dated, type Occasion } from './subject.ts';
import { listed, signed } from './words.ts';

/** Which of a council's figures are recorded, and by whom. */
export function councilBasis({ composition }: CouncilResult): string {
  const rest = 'what is marked so is derived from them and from the ward votes';
  if (!composition?.years) return `Seats before and after, and control, are recorded; ${rest}`;
  return `Seats are recorded by ${composition.years.source.name} year by year, changes between elections among them; ${rest}`;
}

/** "Derby City Council, 1 May 2003: no overall control; Labour lost control; Labour largest with 25 of 51 seats …". */
export function councilHeadline(result: CouncilResult, occasion: Occasion): string {
  return `${dated(occasion.council.name, occasion)}: ${councilVerdict(result, occasion)}`;
}

/** The headline without the council and the day. */
export function councilVerdict(result: CouncilResult, { parties }: Occasion): string {
  const after = result.after?.holder;
  if (!after) return `control after the election is ${NOT_RECORDED}`;
  const state = after === NO_OVERALL_CONTROL ? NO_OVERALL_CONTROL : `${partyLabel(after, parties)} control`;
  return [state, ...lostWords(result, parties), ...largestWords(result, parties)].join('; ');
}

/** "Labour lost control", where a party had control before and nobody or another has it after. */
function lostWords({ before, after }: CouncilResult, parties: Occasion['parties']): string[] {
  const held = before?.holder;
  if (typeof held !== 'object') return [];
  if (typeof after?.holder === 'object' && after.holder.party_id === held.party_id) return [];
  return [`${partyLabel(held, parties)} lost control`];
}

function largestWords({ largest, seats }: CouncilResult, parties: Occasion['parties']): string[] {
  if (!largest) return [];
  const { standings, short } = largest;
  const held = standings[0].after;
  const names = listed(standings.map((standing) => partyLabel(standing, parties)));
  const reach = short > 0 ? `${count(short)} short of a majority` : `a majority of ${count(2 * held - seats)}`;
  return [
    `${names} ${standings.length > 1 ? 'level' : 'largest'} with ${count(held)} of ${counted(seats, 'seat')}, ${reach}`,
  ];
}

/** Who had control, and whether the source says so: "no overall control (recorded)". */
export function controlWords(control: Control | null, { parties }: Occasion): string {
  if (!control) return NOT_RECORDED;
  const holder = control.holder === NO_OVERALL_CONTROL ? NO_OVERALL_CONTROL : partyLabel(control.holder, parties);
  return `${holder} (${control.basis})`;
}

/** "Labour, the largest, has 25: 1 short". */
export function markWords({ largest, mark }: CouncilResult, { parties }: Occasion): string {
  if (!largest) return `seats of each party: ${NOT_RECORDED}`;
  const { standings, short } = largest;
  const held = standings[0].after;
  const names = listed(standings.map((standing) => partyLabel(standing, parties)));
  const subject =
    standings.length > 1 ? `${names}, level, have ${count(held)} each` : `${names}, the largest, has ${count(held)}`;
  if (short > 0) return `${subject}: ${count(short)} short`;
  return short === 0 ? `${subject}: just enough` : `${subject}: ${count(held - mark)} more than needed`;
}

/** Each combination with its seats: "Labour + 1 Independent", "26". */
export function combinationWords(
  { combinations }: CouncilResult,
  { parties }: Occasion,
): { members: string; seats: string }[] {
  return combinations.map(({ members, seats }) => ({
    members: members.map((member) => memberWords(member, parties)).join(' + '),
    seats: count(seats),
  }));
}

/** Why no combination is listed. */
export function noCombinations({ composition }: CouncilResult): string {
  return composition ? 'more than twelve groups: not worked out' : NOT_RECORDED;
}

/** "27 → 25 (−2)"; where the earlier figure is not recorded it says so. */
export function seatsWords({ before, after, change }: SeatsHeld): { before: string; after: string; change: string } {
  return { before: count(before), after: count(after), change: change === null ? NOT_RECORDED : signed(change) };
}

/** Where the seats are from: the election's own source, or a yearly record, which holds what changed in between too. */
export function seatsHeading({ composition, seats }: CouncilResult): string {
  const years = composition?.years;
  const moments = years ? `${years.before} → ${years.after}, by the yearly record` : 'before → after';
  return `All ${counted(seats, 'seat')}: ${moments} (change derived)`;
}

/** Groups are named with their number: they are not a party. */
function memberWords(member: SeatsHeld, parties: Occasion['parties']): string {
  if (isIndependent(member)) return counted(member.after, 'Independent');
  return isGroup(member) ? `${count(member.after)} ${member.party_name}` : partyLabel(member, parties);
}

/** The hemicycle in a sentence. */
export function councilPictureWords({ composition, seats, mark }: CouncilResult, occasion: Occasion): string {
  const each = (composition?.rows ?? []).map(
    (standing) => `${partyLabel(standing, occasion.parties)} ${count(standing.after)}`,
  );
  const subject = dated(occasion.council.name, occasion);
  return `Hemicycle of the ${counted(seats, 'seat')} of ${subject}, after the election: ${each.join(', ')}; ${count(mark)} are a majority.`;
}

/** Votes and share of one party: "18,586" and "31.5%". */
export function votesOnTheDay({ share }: PartyOnTheDay): { votes: string; share: string } {
  return { votes: share ? count(share.votes) : NOT_RECORDED, share: percent(share) };
}
