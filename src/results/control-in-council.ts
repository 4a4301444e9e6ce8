import type { SeatsHeld } from './composition.ts';
import { type Control, controlBySeats, majorityMark, recordedControl } from './control.ts';
import type { CouncilSeats } from './council-seats.ts';
import { NO_OVERALL_CONTROL } from './no-overall-control.ts';
import { asOneParty, mayBeOneAfter } from './one-party.ts';
import type { Election } from './schema.ts';
import { mostUnnamedSeats } from './unnamed-seats.ts';

type Moment = 'before' | 'after';

/** Who controlled the council: as recorded, else by its seats; null if neither shows it. */
export function controlIn(moment: Moment, election: Election, composition: CouncilSeats | null): Control | null {
  return recordedControl(moment, election) ?? (composition && bySeats(moment, election, composition, composition.rows));
}

/** The same by the seats as elected; null if those are the same as on the day, or do not show it. */
export function controlAsElected(moment: Moment, election: Election, composition: CouncilSeats): Control | null {
  return composition.asElected && bySeats(moment, election, composition, composition.asElected);
}

/**
 * Null if the seats do not add up, or if it depends on whether two parties are one, or whether those that the list counts
 * together are one party.
 */
function bySeats(
  moment: Moment,
  election: Election,
  composition: CouncilSeats,
  rows: readonly SeatsHeld[],
): Control | null {
  const [size, left] = [composition.size[moment], composition.unaccounted[moment]];
  if (size === null || left !== 0) return null;
  const control = controlBySeats(moment, rows, size);
  const one = moment === 'after' ? mayBeOneAfter(rows, election) : [];
  const merged = controlBySeats(moment, asOneParty(rows, one), size);
  if ((merged?.holder === NO_OVERALL_CONTROL) !== (control?.holder === NO_OVERALL_CONTROL)) return null;
  const isSure = mostUnnamedSeats(moment, election) < majorityMark(size);
  return control?.holder === NO_OVERALL_CONTROL && !isSure ? null : control;
}
