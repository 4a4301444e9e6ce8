import type { Chance } from './chance.ts';
import type { MadeUpCouncil } from './councils.ts';

/** A day on which a council elects. */
export interface PollingDay {
  /** `YYYY-MM-DD`, a Thursday. */
  date: string;
  kind: 'thirds' | 'all out' | 'by-election';
}

const FIRST_YEAR = { thirds: 1990, 'all out': 1983 } as const;
const MAY = 5;
const MONTHS_OF_BY_ELECTIONS = [2, 3, 6, 7, 9, 10, 11, 12];
/** How many of a hundred years without an election of the whole council have a by-election. */
const BY_ELECTIONS = 0.75;

/** The first days on which a council elects, oldest first. Where all seats go at once, by-elections stand between. */
export function pollingDays({ cycle }: MadeUpCouncil, howMany: number, chance: Chance): PollingDay[] {
  const days: PollingDay[] = [];
  // The fourth year is the whole council's, or, where a third of it goes at a time, the county council's.
  const first = FIRST_YEAR[cycle] + chance.whole(0, 3);
  for (let year = first; days.length < howMany; year++) {
    const isFourth = (year - first) % 4 === 0;
    if (cycle === 'thirds') {
      if (!isFourth) days.push({ date: thursday(year, MAY, 1), kind: 'thirds' });
    } else if (isFourth) days.push({ date: thursday(year, MAY, 1), kind: 'all out' });
    else if (chance.happens(BY_ELECTIONS)) {
      days.push({ date: thursday(year, chance.pick(MONTHS_OF_BY_ELECTIONS), 2), kind: 'by-election' });
    }
  }
  return days;
}

/** A month's first or second Thursday. */
function thursday(year: number, month: number, which: 1 | 2): string {
  const weekday = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const day = 1 + ((4 - weekday + 7) % 7) + (which - 1) * 7;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
