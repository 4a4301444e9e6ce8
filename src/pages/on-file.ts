import type { CouncilEntry } from '../release/catalogue.ts';
import { counted } from '../render/numbers.ts';
import { yearsOf } from '../render/years-on-file.ts';

/** How much is on file: "On file: Derby City Council, 6 elections from 2003 to 2022." Null if nothing is. */
export function onFileLine(councils: readonly CouncilEntry[]): string | null {
  const [first] = councils;
  if (!first) return null;
  const whose = councils.length === 1 ? first.name : counted(councils.length, 'council');
  const total = councils.reduce((sum, { elections }) => sum + elections, 0);
  return `On file: ${whose}, ${counted(total, 'election')} ${yearsOf(councils)}.`;
}
