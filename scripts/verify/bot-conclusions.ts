/** The same conclusions, from the functions that replies use, in the same words. */

import type { Control } from '../../src/results/control.ts';
import { councilResult } from '../../src/results/council-result.ts';
import type { CouncilSeats } from '../../src/results/council-seats.ts';
import { inferredOutcomes } from '../../src/results/inferred-outcomes.ts';
import type { Council, Election } from '../../src/results/schema.ts';
import type { SeatResult } from '../../src/results/seat-match.ts';
import { labelOf, VACANT } from './record.ts';

export function botConclusions(election: Election, council: Council): Map<string, string> {
  const facts = new Map<string, string>();
  for (const ballot of election.ballots.filter(({ outcomes }) => outcomes.length === 0)) {
    const inferred = ballot.defending ? inferredOutcomes({ ballot, election }, null) : null;
    facts.set(`${ballot.ballot_paper_id}, on the day`, phrases(inferred?.seats ?? null));
    facts.set(`${ballot.ballot_paper_id}, as elected`, phrases(inferred?.asElected ?? null));
  }
  const result = councilResult(election, council);
  const { composition: seats, asElected } = result;
  for (const moment of ['before', 'after'] as const) {
    const id = election.election_id;
    facts.set(`${id}, seats ${moment}, on the day`, seatsInWords(moment, seats, seats?.rows));
    facts.set(`${id}, seats ${moment}, as elected`, seatsInWords(moment, seats, seats?.asElected ?? seats?.rows));
    facts.set(`${id}, control ${moment}, on the day`, controlInWords(result[moment]));
    facts.set(`${id}, control ${moment}, as elected`, controlInWords((asElected ?? result)[moment]));
  }
  return facts;
}

function phrases(seats: readonly SeatResult[] | null): string {
  const all = seats?.map(
    ({ party, outcome, from }) => `${labelOf(party)} ${outcome}${from ? ` from ${labelOf(from)}` : ''}`,
  );
  return all?.toSorted().join(', ') ?? 'not recorded';
}

/** Rows whose seats before are not recorded are left out: the list has no seats under their name. */
function seatsInWords(moment: 'before' | 'after', seats: CouncilSeats | null, rows: CouncilSeats['rows'] = []): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const count = row[moment];
    if (count) counts.set(labelOf(row), (counts.get(labelOf(row)) ?? 0) + count);
  }
  if (!seats || counts.size === 0) return 'not recorded';
  if (seats.vacant[moment]) counts.set(VACANT, seats.vacant[moment]);
  return [...counts]
    .map(([label, count]) => `${label} ${count}`)
    .toSorted()
    .join(', ');
}

function controlInWords(control: Control | null): string {
  if (control === null) return 'not recorded';
  return typeof control.holder === 'string' ? control.holder : labelOf(control.holder);
}
