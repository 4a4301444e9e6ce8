/** Made-up notices of an election night. */
import type { Notice } from '../../src/post/contract.ts';

export const ELECTION = 'local.testham.2007-05-03';
export const COUNCIL = 'testham';
export const SERVER = '200000000000000001';

const START = Date.parse('2007-05-03T21:00:00Z');
const SECOND = 1000;

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
      embed: { title: `${kind} ${ward}`, timestamp: timeOf(seq) },
      supersedes: replaces ? before : [],
      edits: before.map((earlier) => ({
        seq: earlier,
        embed: { title: `${earlier}, see ${kind} in ${seq}`, timestamp: timeOf(earlier) },
      })),
    });
    if (kind === 'withdraw') standing.delete(ward);
    else standing.set(ward, replaces ? [seq] : [...before, seq]);
  }
  return notices;
}

/** A notice with nothing special. */
export function notice(seq: number, more: Partial<Notice> = {}): Notice {
  return { seq, embed: { title: `Event ${seq}`, timestamp: timeOf(seq) }, supersedes: [], edits: [], ...more };
}

/** The time of an event, from which a test reads the event's number. */
export function timeOf(seq: number): string {
  return new Date(START + seq * SECOND).toISOString();
}

/** The number of the event of an embed. */
export function seqAt(timestamp: string | undefined): number {
  return (Date.parse(timestamp ?? '') - START) / SECOND;
}
