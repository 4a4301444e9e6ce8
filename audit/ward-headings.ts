import { listed } from '../src/render/words.ts';
import type { Ballot } from '../src/results/schema.ts';
import type { Rule } from './rule.ts';
import { seatsInWords } from './wording.ts';

/** Compares the number of seats in a ward's headings, "(2 seats)" or "(2)", with each other and with our record. */
export const wardHeadings: Rule = {
  name: 'ward-headings',
  reason: 'The number of seats decides who was elected, and sources print it in the headings.',
  check: (election) => election.ballots.flatMap((ballot) => [...wrongNumber(ballot), ...withoutNumber(ballot)]),
};

function printedSeats(heading: string): number | null {
  // A longer number in brackets without "seats" is a year or a postcode.
  const digits = /\((?:(\d)|(\d+) seats?)\)/i
    .exec(heading)
    ?.slice(1)
    .find((group) => group !== undefined);
  return digits === undefined ? null : Number(digits);
}

function wrongNumber({ ballot_paper_id: record, post_label, seats_contested, declared_headings }: Ballot) {
  const backed = declared_headings.some((heading) => printedSeats(heading) === seats_contested);
  return declared_headings.flatMap((heading) => {
    const stated = printedSeats(heading);
    if (stated === null || stated === seats_contested) return [];
    const sentence = `The heading "${heading}" ${/seats?\)/i.test(heading) ? 'says' : 'seems to say'} ${seatsInWords(stated)}; ${post_label} is recorded with ${seatsInWords(seats_contested)}.`;
    return [{ record, severity: backed ? 'note' : 'error', sentence, stated, computed: seats_contested } as const];
  });
}

function withoutNumber({ ballot_paper_id: record, post_label, seats_contested, declared_headings }: Ballot) {
  const saying = declared_headings.filter((heading) => printedSeats(heading) === seats_contested);
  const silent = declared_headings.filter((heading) => printedSeats(heading) === null);
  if (seats_contested === 1 || saying.length === 0 || silent.length === 0) return [];
  const quoted = (headings: string[]) => listed(headings.map((heading) => `"${heading}"`));
  const [subject, verb] = silent.length === 1 ? ['its heading', 'does'] : ['its headings', 'do'];
  const sentence = `${post_label} fills ${seatsInWords(seats_contested)}: ${subject} ${quoted(silent)} ${verb} not say so, but ${quoted(saying)} ${saying.length === 1 ? 'does' : 'do'}.`;
  return [{ record, severity: 'note', sentence, stated: null, computed: seats_contested } as const];
}
