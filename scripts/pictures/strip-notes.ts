import { count, counted } from '../../src/render/numbers.ts';
import { capitalised } from '../../src/render/text.ts';
import type { WardShare } from './party-wards.ts';
import type { FontStyle } from './typeface.ts';
import { wrapped } from './wrapped.ts';

export const NOTE: FontStyle = { size: 11, weight: 400 };
/** With more wards than this, a note gives only their number. */
const MOST_NAMED = 8;

/** Whether a ward has a row: it has a share or a seat to show. The notes name all others. */
export function isInRow({ share, won }: WardShare): boolean {
  return share !== null || won > 0;
}

/**
 * The lines under the rows: how many wards did not fit, and which have no row and why.
 * @param wards.left those with a row that does not fit
 * @param wards.others those without a row
 */
export function stripNotes(
  { left, others }: { left: readonly WardShare[]; others: readonly WardShare[] },
  width: number,
): string[] {
  const won = left.reduce((sum, ward) => sum + ward.won, 0);
  const seats = won > 0 ? `, with ${counted(won, 'seat')} won` : '';
  const more = left.length > 0 ? [`and ${counted(left.length, 'more ward')}${seats}`] : [];
  const reasons = [...Map.groupBy(others, ({ words }) => words)].flatMap(([reason, wards]) => {
    if (wards.length > MOST_NAMED) return [`${capitalised(reason)} in ${count(wards.length)} wards`];
    const names = wards.map(({ ward }, index) => ward + (index < wards.length - 1 ? ',' : ''));
    return wrapped([`${capitalised(reason)}:`, ...names], width, NOTE);
  });
  return [...more, ...reasons];
}
