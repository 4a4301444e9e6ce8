import { majorityMark } from '../src/results/control.ts';
import { seatsOf } from '../src/results/council-size.ts';
import type { Council, Election } from '../src/results/schema.ts';
import { seatsPrinted, sizeOf } from './council-seats.ts';
import type { Rule, RuleFinding } from './rule.ts';
import { seatsInFigures } from './wording.ts';

/** Compares the parties' seats in total, and the size and majority that the source prints, with the council's size. */
export const councilSize: Rule = {
  name: 'council-size',
  reason: 'We work out control from these seats; one too few or too many can change it.',
  check: (election, council) => [
    ...composed(election, council),
    ...printedSize(election, council),
    ...printedMajority(election, council),
  ],
};

/**
 * Seats may be vacant, or the source may name only some of the parties. Before an election there may also be more of
 * them, if new boundaries made the council smaller; after it there cannot.
 */
function composed(election: Election, council: Council): RuleFinding[] {
  const size = sizeOf(election, council);
  if (size === null) return [];
  return (['before', 'after'] as const).flatMap((moment) => {
    const stated = seatsPrinted(election, moment);
    if (stated === null || stated === size) return [];
    const sentence = `The parties' seats ${moment} the election add up to ${stated}; the council has ${size}.${why(size - stated, moment)}`;
    const severity = stated > size && moment === 'after' ? 'error' : 'note';
    return [{ record: election.election_id, severity, sentence, stated, computed: size }];
  });
}

function why(missing: number, moment: 'before' | 'after'): string {
  if (missing === 1) return ' The other one is vacant, or missing from the source.';
  if (missing > 1) return ` The other ${missing} are vacant, or missing from the source.`;
  return moment === 'before' ? ' Either the council became smaller, or one of these figures is wrong.' : '';
}

/** A council's size changes with its boundaries, and our table may have the size of another year. */
function printedSize(election: Election, council: Council): RuleFinding[] {
  const stated = election.declared?.council_seats ?? null;
  const computed = seatsOf(council, election.election_date);
  if (stated === null || computed === null || stated === computed) return [];
  const sentence = `The source says that the council has ${seatsInFigures(stated)}; our table of councils says ${computed}.`;
  const severity = stated === seatsPrinted(election, 'after') ? 'note' : 'error';
  return [{ record: election.election_id, severity, sentence, stated, computed }];
}

function printedMajority(election: Election, council: Council): RuleFinding[] {
  const stated = election.declared?.majority_seats ?? null;
  const size = sizeOf(election, council);
  if (size === null) return [];
  const computed = majorityMark(size);
  if (stated === null || stated === computed) return [];
  const sentence = `The source says that a majority is ${seatsInFigures(stated)}; of ${seatsInFigures(size)} it is ${computed}.`;
  return [{ record: election.election_id, severity: 'note', sentence, stated, computed }];
}
