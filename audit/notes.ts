import type { Note } from '../src/release/shelf.ts';
import type { Council, Election } from '../src/results/schema.ts';
import { audit } from './index.ts';

/** The audit's notes on an election's source, for readers. Its errors are for us to fix, and are left out. */
export function notesOf(election: Election, council: Council): Note[] {
  return audit(election, council)
    .filter(({ severity }) => severity === 'note')
    .map(({ rule, sentence }) => ({ rule, sentence }));
}
