/** A council's seats in words, for replies and pages. Names are as recorded, not escaped. */
import type { SeatsHeld } from '../results/composition.ts';
import { addsUp, type CouncilSeats } from '../results/council-seats.ts';
import { doubtfulNames } from '../results/doubtful-names.ts';
import { mayBeOneAfter } from '../results/one-party.ts';
import type { Election, Party } from '../results/schema.ts';
import { listMark } from './list-words.ts';
import { count, counted, NOT_RECORDED } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import { listed, signed } from './words.ts';

/** The parts of "27 → 25 (−2)", for the columns of a table. */
export function seatsWords({ before, after, change }: SeatsHeld): { before: string; after: string; change: string } {
  return { before: count(before), after: count(after), change: change === null ? NOT_RECORDED : signed(change) };
}

/** "27 → 25 (−2)"; with no arrow if the change is not recorded. @param mark around the later figure */
export function seatsText({ before, after, change }: SeatsHeld, mark = ''): string {
  const later = `${mark}${count(after)}${mark}`;
  if (before === null) return `${later} after; before: ${NOT_RECORDED}`;
  if (change === null) return `${count(before)} before, ${later} after; change: ${NOT_RECORDED}`;
  return `${count(before)} → ${later} (${signed(change)})`;
}

/** The heading over the seats, with the baseline: whether councillors count under the party they had on the day. */
export function seatsHeading(composition: CouncilSeats | null, seats: number | null): string {
  const all = seats === null ? `Seats (number in all: ${NOT_RECORDED})` : `All ${counted(seats, 'seat')}`;
  if (!composition || composition.basis === 'recorded') return `${all}: before → after (change derived)`;
  const { list } = composition;
  if (!list) return `${all}: after (derived). Seats before: ${NOT_RECORDED}`;
  return list.taken === 'before'
    ? `${all} on the day: before → after (derived)`
    : `${all} on the day: after (derived). Seats before: ${NOT_RECORDED}`;
}

/** Where the seats are from. */
export function seatsBasis(composition: CouncilSeats | null): string {
  if (!composition) return `Seats before and after are ${NOT_RECORDED}`;
  if (composition.basis === 'recorded') {
    return 'Seats before and after are recorded, but not whether as elected or on the day';
  }
  const { list } = composition;
  if (!list) return 'The whole council was elected, so the seats after are the winners';
  const after = 'after: seats not contested plus the winners';
  if (list.taken === 'after') {
    return `Seats on the day are derived (${after}, from ${listMark(list)}, which was made after the poll, so it may show later changes)`;
  }
  return `Seats on the day are derived (before: from ${listMark(list)}; ${after})`;
}

/** "1 vacant", or "1 → 0 vacant"; null if no seat is. */
export function vacantText({ vacant: { before, after } }: CouncilSeats): string | null {
  if (after === null || (!before && after === 0)) return null;
  return before === null ? `${count(after)} vacant` : `Vacant ${count(before)} → ${count(after)}`;
}

/** "As elected, …: Labour 26 → 23, Conservative 18 → 20"; null if the seats are the same as on the day. */
export function asElectedText({ asElected }: CouncilSeats, parties: readonly Party[]): string | null {
  if (!asElected) return null;
  const each = asElected.map(({ before, after, ...party }) => {
    return `${partyLabel(party, parties)} ${before === null ? '' : `${count(before)} → `}${count(after)}`;
  });
  return `As elected (as on the list if the election is not on file): ${each.join(', ')}`;
}

/** What does not add up in the seats, and parties that may be one under two names. */
export function seatsNotes(
  composition: CouncilSeats | null,
  { election, parties, seats }: { election: Election; parties: readonly Party[]; seats: number | null },
): string[] {
  if (!composition || seats === null) return [];
  const moments = (['before', 'after'] as const).filter((moment) => !addsUp(moment, composition));
  return [
    ...moments.flatMap((moment) => unaccountedNote(moment, composition, seats)),
    ...(composition.list ? doubtNotes(composition.rows, election, parties) : []),
  ];
}

function unaccountedNote(moment: 'before' | 'after', { unaccounted }: CouncilSeats, seats: number): string[] {
  const left = unaccounted[moment];
  if (left === null) return [];
  const sum = `The parties’ seats ${moment} the election add up to ${count(seats - left)} of the council’s ${count(seats)}`;
  const without = moment === 'after' ? 'control, the largest party or combinations' : 'control';
  const many = left > 0 ? `: ${counted(left, 'seat is', 'seats are')} not accounted for` : '';
  return [`${sum}${many}. So we do not work out ${without} from them.`];
}

function doubtNotes(rows: readonly SeatsHeld[], election: Election, parties: readonly Party[]): string[] {
  const names = doubtfulNames(election);
  const [listedAs, elected] = [names.listed, names.elected].map((of) =>
    listed(of.map((one) => partyLabel(one, parties))),
  );
  if (!listedAs || !elected) return [];
  const combined = mayBeOneAfter(rows, election).length > 0 ? ', and no combinations with either' : '';
  return [
    `The list of councillors has ${listedAs}, and the results have ${elected}. These may be one party under two names, so we give no change${combined}.`,
  ];
}
