import { listed } from '../src/render/words.ts';
import type { Ballot } from '../src/results/schema.ts';
import type { Rule } from './rule.ts';
import { seatsInWords } from './wording.ts';

/** What the headings over a ward say of its number of seats: "(2 seats)", "(2)" or nothing. */
export const wardHeadings: Rule = {
  name: 'ward-headings',
  reason: 'The number of seats decides who was elected, and headings are where sources print it.',
  check: (election) => election.ballots.flatMap((ballot) => [...otherNumber(ballot), ...silent(ballot)]),
};

function printedSeats(heading: string): number | null {
  const digits = /\((\d+)(?: seats?)?\)/i.exec(heading)?.[1];
  return digits === undefined ? null : Number(digits);
}

function otherNumber({ ballot_paper_id: record, post_label, seats_contested, declared_headings }: Ballot) {
  const backed = declared_headings.some((heading) => printedSeats(heading) === seats_contested);
  return declared_headings.flatMap((heading) => {
    const stated = printedSeats(heading);
    if (stated === null || stated === seats_contested) return [];
    const sentence = `A heading over ${post_label}, "${heading}", says ${seatsInWords(stated)}; the ward is recorded with ${seatsInWords(seats_contested)}.`;
    return [{ record, severity: backed ? 'note' : 'error', sentence, stated, computed: seats_contested } as const];
  });
}

function silent({ ballot_paper_id: record, post_label, seats_contested, declared_headings }: Ballot) {
  const saying = declared_headings.filter((heading) => printedSeats(heading) === seats_contested);
  const not = declared_headings.filter((heading) => printedSeats(heading) === null);
  if (seats_contested === 1 || saying.length === 0 || not.length === 0) return [];
  const quoted = (headings: string[]) => listed(headings.map((heading) => `"${heading}"`));
  const sentence = `${post_label} fills ${seatsInWords(seats_contested)}: its heading ${quoted(not)} does not say so, its heading ${quoted(saying)} does.`;
  return [{ record, severity: 'note', sentence, stated: null, computed: seats_contested } as const];
}
