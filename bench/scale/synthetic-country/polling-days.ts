import type { SeededRandom } from '../../seeded-random.ts';
import type { SyntheticCouncil } from './councils.ts';

/** A day on which a council elects. */
export interface PollingDay {
  /** `YYYY-MM-DD`, a Thursday. */
  date: string;
  kind: 'thirds' | 'all out' | 'by-election';
}

const FIRST_YEAR = { thirds: 1990, 'all out': 1983 } as const;
const MAY = 5;
const BY_ELECTION_MONTHS = [2, 3, 6, 7, 9, 10, 11, 12];
/** The proportion of years without an all-out election that have a by-election. */
const BY_ELECTIONS = 0.75;

/** A council's first polling days, oldest first. All-out councils also have by-elections in the years between. */
export function pollingDays({ cycle }: SyntheticCouncil, total: number, random: SeededRandom): PollingDay[] {
  const days: PollingDay[] = [];
  // An all-out council elects in the fourth year. A council that elects by thirds does not: the county council does.
  const first = FIRST_YEAR[cycle] + random.whole(0, 3);
  for (let year = first; days.length < total; year++) {
    const isFourth = (year - first) % 4 === 0;
    if (cycle === 'thirds') {
      if (!isFourth) days.push({ date: thursday(year, MAY, 1), kind: 'thirds' });
    } else if (isFourth) days.push({ date: thursday(year, MAY, 1), kind: 'all out' });
    else if (random.happens(BY_ELECTIONS)) {
      days.push({ date: thursday(year, random.pick(BY_ELECTION_MONTHS), 2), kind: 'by-election' });
    }
  }
  return days;
}

/** The first or second Thursday of a month. */
function thursday(year: number, month: number, which: 1 | 2): string {
  const weekday = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const day = 1 + ((4 - weekday + 7) % 7) + (which - 1) * 7;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
