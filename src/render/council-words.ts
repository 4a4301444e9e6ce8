/** A council's result in words, for replies and pages. Names are as recorded, not escaped. */

import type { Control } from '../results/control.ts';
import type { CouncilResult, PartyOnTheDay } from '../results/council-result.ts';
import type { SeatsHeld } from '../results/council-seats.ts';
import { isGroup, isIndependent } from '../results/parties.ts';
import { NO_OVERALL_CONTROL } from '../results/schema.ts';
import { count, counted, NOT_RECORDED, percent } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import { dated, type Subject } from './subject.ts';
import { listed, signed } from './words.ts';

/** Which of a council's figures are recorded, and which derived. */
export function councilBasis({ composition }: CouncilResult): string {
  const rest = 'figures marked derived follow from these and the ward votes';
  if (!composition?.years) return `Seats before and after, and control, are recorded; ${rest}`;
  return `Seats are recorded by ${composition.years.source.name} once a year, so they include changes between elections; ${rest}`;
}

/** "Derby City Council, 1 May 2003: no overall control; Labour lost control; Labour largest with 25 of 51 seats …". */
export function councilHeadline(result: CouncilResult, subject: Subject): string {
  return `${dated(subject.council.name, subject)}: ${councilVerdict(result, subject)}`;
}

/** The headline without the council and the day. */
export function councilVerdict(result: CouncilResult, { parties }: Subject): string {
  const after = result.after?.holder;
  if (!after) return `control after the election is ${NOT_RECORDED}`;
  const state = after === NO_OVERALL_CONTROL ? NO_OVERALL_CONTROL : `${partyLabel(after, parties)} control`;
  return [state, ...lostWords(result, parties), ...largestWords(result, parties)].join('; ');
}

/** "Labour lost control", if a party had control before the election and does not after it. */
function lostWords({ before, after }: CouncilResult, parties: Subject['parties']): string[] {
  const held = before?.holder;
  if (typeof held !== 'object') return [];
  if (typeof after?.holder === 'object' && after.holder.party_id === held.party_id) return [];
  return [`${partyLabel(held, parties)} lost control`];
}

function largestWords({ largest, seats }: CouncilResult, parties: Subject['parties']): string[] {
  if (!largest) return [];
  const { rows, short } = largest;
  const held = rows[0].after;
  const names = listed(rows.map((row) => partyLabel(row, parties)));
  const reach = short > 0 ? `${count(short)} short of a majority` : `a majority of ${count(2 * held - seats)}`;
  return [
    `${names} ${rows.length > 1 ? 'level' : 'largest'} with ${count(held)} of ${counted(seats, 'seat')}, ${reach}`,
  ];
}

/** Who had control, and on what basis: "no overall control (recorded)". */
export function controlWords(control: Control | null, { parties }: Subject): string {
  if (!control) return NOT_RECORDED;
  const holder = control.holder === NO_OVERALL_CONTROL ? NO_OVERALL_CONTROL : partyLabel(control.holder, parties);
  return `${holder} (${control.basis})`;
}

/** "Labour, the largest, has 25: 1 short". */
export function markWords({ largest, mark }: CouncilResult, { parties }: Subject): string {
  if (!largest) return `seats of each party: ${NOT_RECORDED}`;
  const { rows, short } = largest;
  const held = rows[0].after;
  const names = listed(rows.map((row) => partyLabel(row, parties)));
  const who =
    rows.length > 1 ? `${names}, level, have ${count(held)} each` : `${names}, the largest, has ${count(held)}`;
  if (short > 0) return `${who}: ${count(short)} short`;
  return short === 0 ? `${who}: just enough` : `${who}: ${count(held - mark)} more than needed`;
}

/** Each combination with its seats: "Labour + 1 Independent", "26". */
export function combinationWords(
  { combinations }: CouncilResult,
  { parties }: Subject,
): { members: string; seats: string }[] {
  return combinations.map(({ members, seats }) => ({
    members: members.map((member) => memberWords(member, parties)).join(' + '),
    seats: count(seats),
  }));
}

/** Why there are no combinations. */
export function noCombinations({ composition }: CouncilResult): string {
  return composition ? 'not worked out for more than twelve groups' : NOT_RECORDED;
}

/** The parts of "27 → 25 (−2)"; "not recorded" for an earlier figure that is not. */
export function seatsWords({ before, after, change }: SeatsHeld): { before: string; after: string; change: string } {
  return { before: count(before), after: count(after), change: change === null ? NOT_RECORDED : signed(change) };
}

/** The heading over the seats. A yearly record includes changes between elections, so the heading names it. */
export function seatsHeading({ composition, seats }: CouncilResult): string {
  const years = composition?.years;
  const moments = years ? `${years.before} → ${years.after}, by the yearly record` : 'before → after';
  return `All ${counted(seats, 'seat')}: ${moments} (change derived)`;
}

/** A group, which is not a party, is named with its number. */
function memberWords(member: SeatsHeld, parties: Subject['parties']): string {
  if (isIndependent(member)) return counted(member.after, 'Independent');
  return isGroup(member) ? `${count(member.after)} ${member.party_name}` : partyLabel(member, parties);
}

/** The hemicycle's alt text. */
export function councilPictureWords({ composition, seats, mark }: CouncilResult, subject: Subject): string {
  const each = (composition?.rows ?? []).map((row) => `${partyLabel(row, subject.parties)} ${count(row.after)}`);
  const council = dated(subject.council.name, subject);
  return `Hemicycle of the ${counted(seats, 'seat')} of ${council}, after the election: ${each.join(', ')}; ${count(mark)} make a majority.`;
}

/** Votes and share of one party: "18,586" and "31.5%". */
export function votesOnTheDay({ share }: PartyOnTheDay): { votes: string; share: string } {
  return { votes: share ? count(share.votes) : NOT_RECORDED, share: percent(share) };
}

/** Audit rules whose notes bear on control of the council; `/about` shows all notes. */
const RULES_SHOWN = ['seats-stated', 'gains-labelled', 'control-disputed'];

/** The notes on the source that matter for the council's result, as sentences. */
export function councilNotes({ notes }: Pick<Subject, 'notes'>): string[] {
  return notes.filter(({ rule }) => RULES_SHOWN.includes(rule)).map(({ sentence }) => sentence);
}
