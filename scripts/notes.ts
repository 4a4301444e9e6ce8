import type { Note } from '../src/release/shelf.ts';
import { audit } from '../src/results/audit/index.ts';
import type { Council, Election } from '../src/results/schema.ts';

/** What readers are told of an election's source: the audit's notes, in its order. Errors are ours to mend, not theirs to read. */
export function notesOf(election: Election, council: Council): Note[] {
  return audit(election, council)
    .filter(({ severity }) => severity === 'note')
    .map(({ rule, sentence }) => ({ rule, sentence }));
}
