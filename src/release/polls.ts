/** A council's polls as the catalogue lists them: "2022-05-05", "2019-08-22 by-election". */
import { ELECTION_KINDS, type ElectionKind } from '../results/election-kind.ts';

/** What a poll's text looks like. */
export const POLL = /^\d{4}-\d\d-\d\d(?: (?:by-election|rescheduled))?$/;

export interface Poll {
  election_date: string;
  kind: ElectionKind;
}

export function pollText({ election_date, kind }: Poll): string {
  return kind === 'council' ? election_date : `${election_date} ${kind}`;
}

/** A council's polls on file, newest first. */
export function pollsOf({ polls }: { polls: readonly string[] }): Poll[] {
  return polls.map((poll) => {
    const [election_date = '', what] = poll.split(' ');
    return { election_date, kind: ELECTION_KINDS.find((kind) => kind === what) ?? 'council' };
  });
}
