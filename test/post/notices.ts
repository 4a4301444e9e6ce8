/** Made-up notices of an election night. */
import type { Notice } from '../../src/post/contract.ts';

export const ELECTION = 'local.testham.2007-05-03';
export const COUNCIL = 'testham';
export const SERVER = '200000000000000001';

/** What happens in a ward. */
export interface Step {
  kind: 'declare' | 'correct' | 'withdraw' | 'dispute';
  ward: number;
}

/** The notices of a night, as its journal would have them: a correction needs a declaration, for example. */
export function noticesOf(steps: readonly Step[]): Notice[] {
  const notices: Notice[] = [];
  /** The events of each ward that are true now, the declaration first. */
  const standing = new Map<number, number[]>();
  for (const { kind, ward } of steps) {
    const seq = notices.length + 1;
    const before = standing.get(ward) ?? [];
    if ((kind === 'declare') !== (before.length === 0)) continue;
    const replaces = kind === 'correct' || kind === 'withdraw';
    notices.push({
      seq,
      embed: { title: `${kind} ${ward}`, url: 'https://officer.example/live' },
      supersedes: replaces ? before : [],
      edits: before.map((earlier) => ({ seq: earlier, embed: { title: `${earlier}, see ${kind} in ${seq}` } })),
    });
    if (kind === 'withdraw') standing.delete(ward);
    else standing.set(ward, replaces ? [seq] : [...before, seq]);
  }
  return notices;
}

/** A notice with nothing special. */
export function notice(seq: number, more: Partial<Notice> = {}): Notice {
  return { seq, embed: { title: `Event ${seq}` }, supersedes: [], edits: [], ...more };
}
