import type { Election } from '../../results/schema.ts';
import { electionPath, FOLDERS } from '../reply-paths.ts';

/** The count of an election as it goes on: `/elections/local.derby.2027-05-06/live`. */
export function livePath(election: Pick<Election, 'election_id'>): string {
  return `${electionPath(election)}/${FOLDERS.live}`;
}
