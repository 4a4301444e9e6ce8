import { majorityMark } from '../src/results/control.ts';
import type { Council, Election } from '../src/results/schema.ts';
import type { Rule, RuleFinding } from './rule.ts';
import { difference, seatsInFigures } from './wording.ts';

/** Compares the parties' seats in total, and the size that the source prints, with the council's size. */
export const councilSize: Rule = {
  name: 'council-size',
  reason: 'We work out control from these seats; one too few or too many can change it.',
  check: (election, council) => [...composed(election, council), ...printed(election, council)],
};

/** Missing seats may be vacant, but only before an election or after a cancelled poll. */
function composed({ election_id: record, composition, ballots }: Election, council: Council): RuleFinding[] {
  if (!composition) return [];
  return (['before', 'after'] as const).flatMap((moment) => {
    const stated = composition.reduce((sum, row) => sum + row[`seats_${moment}`], 0);
    if (stated === council.seats) return [];
    const mayBeVacant = moment === 'before' || ballots.some(({ cancelled_poll }) => cancelled_poll);
    const vacant = mayBeVacant && stated < council.seats;
    const sentence = `The parties' seats ${moment} the election add up to ${stated}; the council has ${council.seats}, ${difference(stated, council.seats)}${vacant ? ' (perhaps vacant)' : ''}.`;
    return [{ record, severity: vacant ? 'note' : 'error', sentence, stated, computed: council.seats }];
  });
}

function printed({ election_id: record, declared }: Election, council: Council): RuleFinding[] {
  const figures = [
    {
      subject: 'the council has',
      verb: 'has',
      stated: declared?.council_seats ?? null,
      computed: council.seats,
      severity: 'error',
    },
    {
      subject: 'a majority is',
      verb: 'is',
      stated: declared?.majority_seats ?? null,
      computed: majorityMark(council.seats),
      severity: 'note',
    },
  ] as const;
  return figures.flatMap(({ subject, verb, stated, computed, severity }) => {
    if (stated === null || stated === computed) return [];
    const sentence = `The source says ${subject} ${seatsInFigures(stated)}; it ${verb} ${computed}, ${difference(stated, computed)}.`;
    return [{ record, severity, sentence, stated, computed }];
  });
}
