/** Cutting everybody who stood into the runs that are stored. */
import { type Candidacy, sortKey } from './people.ts';

/**
 * People are cut into runs of about this many, and never more than twice as many but for one name's sake: few enough to
 * be looked through while somebody types, many enough that the catalogue can name a million's.
 */
const RUN = 400;
const MOST = 2 * RUN;

export type Run = readonly [Candidacy, ...Candidacy[]];

/**
 * Everybody cut into runs, never between two of the same name; in one where that holds them all. Where a run ends is
 * up to the name it ends before, so that one more person changes one run and leaves the others as they are.
 * @param everybody in the order of their sort keys
 */
export function runsOf(everybody: readonly Candidacy[]): Run[] {
  const runs: [Candidacy, ...Candidacy[]][] = [];
  let before = '';
  for (const one of everybody) {
    const key = sortKey(one.person_name);
    const run = runs.at(-1);
    const mayEnd = everybody.length > MOST && key !== before;
    if (run && !(mayEnd && (isEnd(key) || run.length >= MOST))) run.push(one);
    else runs.push([one]);
    before = key;
  }
  return runs;
}

/** Whether a run ends before this name: so for one name in as many as a run is to have. */
function isEnd(key: string): boolean {
  let sum = 0;
  for (let index = 0; index < key.length; index++) sum = (Math.imul(sum, 31) + key.charCodeAt(index)) >>> 0;
  return sum % RUN === 0;
}
