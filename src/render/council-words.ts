/** A council's result in words, for replies and pages. Names are as recorded, not escaped. */

import type { SeatsHeld } from '../results/composition.ts';
import type { Control } from '../results/control.ts';
import type { CouncilResult } from '../results/council-result.ts';
import { NO_OVERALL_CONTROL } from '../results/no-overall-control.ts';
import { type Affiliation, isGroup, isIndependent, partyKey } from '../results/parties.ts';
import type { PartyOnTheDay } from '../results/parties-on-the-day.ts';
import type { Party } from '../results/schema.ts';
import { listMark } from './list-words.ts';
import { count, counted, leastText, NOT_RECORDED, percent } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import { readingNotes } from './reading-words.ts';
import { seatsBasis, seatsNotes } from './seats-words.ts';
import { dated, type Subject } from './subject.ts';
import { inWords, listed } from './words.ts';

/** Which of a council's figures are recorded, and which derived. */
export function councilBasis({ composition, after }: CouncilResult): string {
  const control = after ? `control is ${after.basis}` : `control is ${NOT_RECORDED}`;
  return `${seatsBasis(composition)}; ${control}; figures marked derived follow from these and the ward votes`;
}

/** "Derby City Council, 1 May 2003: no overall control; Labour lost control, 25 of 51 seats, one short". */
export function councilHeadline(result: CouncilResult, subject: Subject): string {
  return `${dated(subject.council.name, subject)}: ${councilVerdict(result, subject)}`;
}

/**
 * The headline without the council and the day. Control and seats are those on the day; where they differ as elected,
 * `controlWords` has both.
 */
export function councilVerdict(result: CouncilResult, { parties }: Subject): string {
  const { before, after, largest } = result;
  if (!after) return `control after the election is ${NOT_RECORDED}`;
  const { holder } = after;
  const state = holder === NO_OVERALL_CONTROL ? NO_OVERALL_CONTROL : `${partyLabel(holder, parties)} control`;
  const loser = loserOf(before, after);
  const lost = loser ? [`${partyLabel(loser, parties)} lost control`] : [];
  if (!largest || result.seats === null) return [state, ...lost].join('; ');
  const seats = standingWords(largest, result.seats);
  if (isOnly(holder, largest.rows)) return [`${state}, ${seats}`, ...lost].join('; ');
  if (loser && isOnly(loser, largest.rows)) return `${state}; ${lost.join('')}, ${seats}`;
  const names = listed(largest.rows.map((row) => partyLabel(row, parties)));
  return [state, ...lost, `${names} ${largest.rows.length > 1 ? 'level' : 'largest'}, ${seats}`].join('; ');
}

/** Who had control before the election and not after it; null if nobody lost it or that is not known. */
function loserOf(before: Control | null, after: Control): Affiliation | null {
  const previous = before?.holder;
  if (typeof previous !== 'object') return null;
  return isOnly(previous, [after.holder]) ? null : previous;
}

function isOnly(party: Control['holder'], [only, ...others]: readonly Control['holder'][]): boolean {
  return (
    typeof party === 'object' && typeof only === 'object' && others.length === 0 && partyKey(party) === partyKey(only)
  );
}

/** "25 of 51 seats, one short"; "26 of 51 seats, a majority of one". */
function standingWords({ rows, short }: NonNullable<CouncilResult['largest']>, seats: number): string {
  const held = rows[0].after;
  const each = rows.length > 1 ? ' each' : '';
  const reach = short > 0 ? `${inWords(short)} short` : `a majority of ${inWords(2 * held - seats)}`;
  return `${count(held)} of ${counted(seats, 'seat')}${each}, ${reach}`;
}

/**
 * Who had control, on what basis and by which seats: "no overall control (recorded)"; "no overall control (derived, on
 * the day); as elected, Labour (derived)".
 */
export function controlWords(moment: 'before' | 'after', result: CouncilResult, { parties }: Subject): string {
  const { [moment]: control, asElected, composition } = result;
  if (!control) return NOT_RECORDED;
  const holder = holderWords(control, parties);
  if (control.basis === 'recorded' || !composition?.list) return `${holder} (${control.basis})`;
  const elected = asElected?.[moment];
  if (!elected) return `${holder} (derived, on the day)`;
  const other = holderWords(elected, parties);
  if (other === holder) return `${holder} (derived, on the day and as elected)`;
  return `${holder} (derived, on the day); as elected, ${other} (derived)`;
}

/** "no overall control", or the party that has it. */
export function holderWords({ holder }: Control, parties: readonly Party[]): string {
  return holder === NO_OVERALL_CONTROL ? NO_OVERALL_CONTROL : partyLabel(holder, parties);
}

/** "6 of 17 (inferred, on the day: Open Council Data, 2017); as elected, 5"; null if any seat is not known. */
export function seatsChangedWords({ seatsChanged, seatsContested }: CouncilResult): string | null {
  if (!seatsChanged) return null;
  const { seats, asElected, basis, list } = seatsChanged;
  const mark = list ? `${basis}, on the day: ${listMark(list)}` : basis;
  const elected = asElected === null || asElected === seats ? '' : `; as elected, ${count(asElected)}`;
  return `${count(seats)} of ${count(seatsContested)} (${mark})${elected}`;
}

/** Why something about the whole council does not follow from its seats. */
function notWorkedOut({ composition, mayBeOne, seats }: CouncilResult, parties: Subject['parties']): string {
  if (!composition) return `seats of each party: ${NOT_RECORDED}`;
  if (seats === null) return `not worked out: the council’s number of seats is ${NOT_RECORDED}`;
  if (mayBeOne.length === 0) return 'not worked out: not all seats are accounted for';
  return `not worked out: ${listed(mayBeOne.map((one) => partyLabel(one, parties)))} may be one party`;
}

/** "Majority mark: 26 of 51". */
export function markHeading({ mark, seats }: CouncilResult): string {
  return mark === null || seats === null ? 'Majority mark' : `Majority mark: ${count(mark)} of ${count(seats)}`;
}

/** "Labour, the largest, has 25: 1 short". */
export function markWords(result: CouncilResult, { parties }: Subject): string {
  const { largest, mark } = result;
  if (!largest || mark === null) return notWorkedOut(result, parties);
  const { rows, short } = largest;
  const held = rows[0].after;
  const names = listed(rows.map((row) => partyLabel(row, parties)));
  const who =
    rows.length > 1 ? `${names}, level, have ${count(held)} each` : `${names}, the largest, has ${count(held)}`;
  if (short > 0) return `${who}: ${count(short)} short`;
  return short === 0 ? `${who}: just enough` : `${who}: ${count(held - mark)} more than needed`;
}

/** The heading over the combinations: any larger set that contains one of them has a majority too. */
export function combinationsHeading({ mark }: CouncilResult): string {
  return `Smallest combinations that reach ${mark === null ? 'a majority' : count(mark)} (derived)`;
}

/** Each combination with its seats: "Labour + at least 1 Independent", "26". */
export function combinationWords(
  { combinations }: CouncilResult,
  { parties }: Subject,
): { members: string; seats: string }[] {
  return combinations.map(({ members, seats, fromGroups }) => ({
    members: [
      ...members.filter((member) => !isGroup(member)).map((member) => partyLabel(member, parties)),
      ...groupWords(members.filter(isGroup), fromGroups),
    ].join(' + '),
    seats: count(seats),
  }));
}

/** Groups are not parties: nobody can speak for all their members, so this is the least number that is needed. */
function groupWords(groups: readonly SeatsHeld[], needed: number | null): string[] {
  const [group, ...others] = groups;
  if (!group || needed === null) return [];
  if (others.length > 0) return [`at least ${count(needed)} of ${listed(groups.map(membersWords))}`];
  return [`at least ${membersWords({ ...group, after: needed })}`];
}

function membersWords(group: SeatsHeld): string {
  if (isIndependent(group)) return counted(group.after, 'Independent');
  return `${count(group.after)} “${group.party_name}”`;
}

/** Why there are no combinations. */
export function noCombinations(result: CouncilResult, { parties }: Subject): string {
  if (!result.composition) return NOT_RECORDED;
  return result.largest && result.mayBeOne.length === 0
    ? 'not worked out for more than twelve groups'
    : notWorkedOut(result, parties);
}

/** The hemicycle's alt text. */
export function councilPictureWords({ composition, seats, mark }: CouncilResult, subject: Subject): string {
  const each = (composition?.rows ?? []).map((row) => `${partyLabel(row, subject.parties)} ${count(row.after)}`);
  const council = dated(subject.council.name, subject);
  const vacant = composition?.vacant.after ? `, ${count(composition.vacant.after)} vacant` : '';
  const size = seats === null ? 'seats' : counted(seats, 'seat');
  const majority = mark === null ? '' : `; ${count(mark)} make a majority`;
  return `Hemicycle of the ${size} of ${council}, after the election: ${each.join(', ')}${vacant}${majority}.`;
}

/** Votes and share of one party: "18,586" and "31.5%"; "at least 3,074" if it may have had more candidates. */
export function votesOnTheDay({ share, atLeast }: PartyOnTheDay): { votes: string; share: string } {
  if (!share) return { votes: NOT_RECORDED, share: NOT_RECORDED };
  return { votes: leastText(count(share.votes), atLeast), share: leastText(percent(share), atLeast) };
}

/** Audit rules whose notes bear on seats and control; `/about` shows all notes on the home election. */
const RULES_SHOWN = ['seats-stated', 'gains-labelled', 'control-disputed', 'yearly-record'];

/** What does not add up in the seats, and the notes on the source that matter for the council's result. */
export function councilNotes({ composition, seats }: CouncilResult, subject: Subject): string[] {
  const { notes, election, parties } = subject;
  return [
    ...seatsNotes(composition, { election, parties, seats }),
    ...readingNotes(election, parties),
    ...notes.filter(({ rule }) => RULES_SHOWN.includes(rule)).map(({ sentence }) => sentence),
  ];
}
