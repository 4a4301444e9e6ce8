import type { Note } from '../src/release/shelf.ts';
import type { Council, Election } from '../src/results/schema.ts';
import { withAcceptances } from './acceptance.ts';
import { audit } from './index.ts';

/**
 * The audit's notes on an election's source, for readers, with the errors that the record accepts. Other errors are for
 * us to correct: they stop a publication.
 */
export function notesOf(election: Election, council: Council): Note[] {
  return withAcceptances(audit(election, council), election)
    .filter(({ severity }) => severity === 'note')
    .map(({ rule, sentence }) => ({ rule, sentence }));
}
