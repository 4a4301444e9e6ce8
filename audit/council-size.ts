import { majorityMark } from '../src/results/control.ts';
import type { Council, Election } from '../src/results/schema.ts';
import type { Observation, Rule } from './rule.ts';
import { difference } from './wording.ts';

/** Every party's seats together, and the council's size as the source prints it, against the council's seats. */
export const councilSize: Rule = {
  name: 'council-size',
  reason: 'Control is worked out from these seats; one too few or too many can change who has it.',
  check: (election, council) => [...composed(election, council), ...printed(election, council)],
};

/** Fewer seats than the council has may be vacant ones: before an election, or after a cancelled poll. */
function composed({ election_id: record, composition, ballots }: Election, council: Council): Observation[] {
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

function printed({ election_id: record, declared }: Election, council: Council): Observation[] {
  const figures = [
    { what: 'a council of', stated: declared?.council_seats ?? null, computed: council.seats, severity: 'error' },
    {
      what: 'a majority of',
      stated: declared?.majority_seats ?? null,
      computed: majorityMark(council.seats),
      severity: 'note',
    },
  ] as const;
  return figures.flatMap(({ what, stated, computed, severity }) => {
    if (stated === null || stated === computed) return [];
    const sentence = `The source prints ${what} ${stated} seats; it is ${computed}, ${difference(stated, computed)}.`;
    return [{ record, severity, sentence, stated, computed }];
  });
}
