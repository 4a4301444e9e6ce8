import { counted } from '../render/numbers.ts';
import { yearOf } from '../results/year.ts';
import type { CouncilElections } from './site-content.ts';

/**
 * How much is on file: "On file: Derby City Council, 6 elections from 2003 to 2022." The years need every council's list
 * of elections, and are left out without them. Null if nothing is on file.
 */
export function onFileLine(councils: readonly CouncilElections[]): string | null {
  const [first] = councils;
  if (!first) return null;
  const whose = councils.length === 1 ? first.council.name : counted(councils.length, 'council');
  const total = councils.reduce((sum, { council }) => sum + council.elections, 0);
  return `On file: ${whose}, ${counted(total, 'election')}${yearsOf(councils)}.`;
}

function yearsOf(councils: readonly CouncilElections[]): string {
  if (councils.some(({ elections }) => elections === null)) return '';
  const years = councils.flatMap(({ elections }) => (elections ?? []).map((one) => yearOf(one.election_date)));
  const [oldest, newest] = [Math.min(...years), Math.max(...years)];
  return oldest === newest ? ` in ${newest}` : ` from ${oldest} to ${newest}`;
}
