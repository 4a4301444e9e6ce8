/** The conclusions of replies, from the functions that replies use, in the words of `council-conclusions.ts`. */
import { compositionOf } from '../../src/results/composition.ts';
import { type Control, controlAt } from '../../src/results/control.ts';
import type { Council, Election } from '../../src/results/schema.ts';
import { labelOf } from './record.ts';

/** The seats and control of an election whose source records the whole council; empty for others. */
export function botConclusions(election: Election, _council: Council): Map<string, string> {
  const facts = new Map<string, string>();
  const rows = compositionOf(election);
  if (!rows) return facts;
  for (const moment of ['before', 'after'] as const) {
    const seats = rows.filter((row) => row[moment] > 0).map((row) => `${labelOf(row)} ${row[moment]}`);
    const control = controlAt(moment, election, rows);
    for (const baseline of ['on the day', 'as elected']) {
      facts.set(`${election.election_id}, seats ${moment}, ${baseline}`, seats.toSorted().join(', '));
      facts.set(`${election.election_id}, control ${moment}, ${baseline}`, controlInWords(control));
    }
  }
  return facts;
}

function controlInWords(control: Control | null): string {
  if (control === null) return 'not recorded';
  return typeof control.holder === 'string' ? control.holder : labelOf(control.holder);
}
