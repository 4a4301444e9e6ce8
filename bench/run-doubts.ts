/** Reasons not to publish the figures of a run. */
import type { MachineLoad } from './machine-load.ts';

/** A finished run. */
export interface BenchRun {
  /** In Markdown. */
  report: string;
  /** Reasons not to publish the figures. */
  doubts: string[];
}

/** Each reason not to publish a run, and what to do about it; empty if there is none. */
export function runDoubts(
  load: Pick<MachineLoad, 'isQuiet' | 'words'>,
  undecided: readonly string[],
  moreTime: string,
): string[] {
  const doubts: string[] = [];
  if (!load.isQuiet) doubts.push(`The machine is busy. ${load.words} Stop the other programs, then run it again.`);
  if (undecided.length > 0) {
    const goals = undecided.length === 1 ? 'This goal is undecided' : 'These goals are undecided';
    doubts.push(`${goals}: ${undecided.join('; ')}. ${moreTime}`);
  }
  return doubts;
}

/** Stops a report from being written into bench/README.md. @throws Error with the doubts, if there are any */
export function refuseToWrite(doubts: readonly string[]): void {
  if (doubts.length > 0) throw new Error(`bench/README.md is unchanged. ${doubts.join(' ')}`);
}
