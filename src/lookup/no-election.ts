import type { Answer } from '../render/answer.ts';
import { notFound } from '../render/not-found.ts';

/** What to answer if a council has no election on file. Loaded only then. */
export function noElection(): Answer {
  return notFound('no election of that council is on file', { names: [], areNear: false }, () => '/council');
}
