/** Seats on the council, in lines of a brief reply. */
import type { SeatsHeld } from '../results/composition.ts';
import type { CouncilSeats } from '../results/council-seats.ts';
import type { Party } from '../results/schema.ts';
import { listMark } from './list-words.ts';
import { count, counted } from './numbers.ts';
import { partyShortForm } from './party-short-form.ts';
import { listed, signed } from './words.ts';

/** "27 → **25** (−2)"; "1 → **1**"; without an arrow if the change is not known: "26 seats". Follows a name in bold. */
export function briefSeats(row: SeatsHeld): string {
  if (row.before === null) return counted(row.after, 'seat');
  return seatsArrow(row) + (row.change ? ` (${signed(row.change)})` : '');
}

/** "27 → **25**"; "5 before, **4** after" if the change is not known; "**2**" if the seats before are not. */
export function seatsArrow({ before, after, change }: SeatsHeld): string {
  const later = `**${count(after)}**`;
  if (before === null) return later;
  return change === null ? `${count(before)} before, ${later} after` : `${count(before)} → ${later}`;
}

/** "seats before", or "change of Ref Derby and Ind/Other": what is not recorded of the seats. Not escaped. */
export function seatsGaps(composition: CouncilSeats | null, parties: readonly Party[]): string[] {
  if (!composition) return ['seats on the council'];
  const { rows } = composition;
  if (rows.every(({ before }) => before === null)) return ['seats before'];
  const unknown = rows.filter(({ change }) => change === null).map((row) => partyShortForm(row, parties));
  return unknown.length > 0 ? [`changes for ${listed(unknown)}`] : [];
}

/** "seats on the day (Open Council Data, 2017, and the winners)": what seats that no source prints follow from. */
export function seatsSource({ list }: CouncilSeats): string {
  if (!list) return 'seats (all were up)';
  const late = list.taken === 'after' ? ', made after the poll' : '';
  return `seats on the day (${listMark(list)}${late})`;
}
