import { counted } from '../../src/render/numbers.ts';
import type { Election } from '../../src/results/schema.ts';
import { type Replacement, replacing } from './replacement.ts';

/** An import compared with the elections on file. */
export interface Compared {
  /** Elections to write: new ones, and those that change. */
  elections: Election[];
  /** The ids of those that are on file already, with the same facts. */
  unchanged: string[];
  replaced: Replacement[];
}

/** Up to this many changes of an election get a line each. */
const MOST_CHANGES = 20;
/** A refusal lists the changes of up to this many elections. */
const MOST_ELECTIONS = 5;

/** @param electionsOf the elections on file of a council, by its slug */
export function comparedWithFile(
  elections: readonly Election[],
  electionsOf: (slug: string) => readonly Election[],
): Compared {
  const compared: Compared = { elections: [], unchanged: [], replaced: [] };
  for (const election of elections) {
    const before = electionsOf(election.council).find(({ election_id }) => election_id === election.election_id);
    const replacement = before ? replacing(before, election) : null;
    if (replacement?.changes.length === 0) {
      compared.unchanged.push(election.election_id);
      continue;
    }
    compared.elections.push(replacement?.election ?? election);
    if (replacement) compared.replaced.push(replacement);
  }
  return compared;
}

/** Why an import that would change elections on file is refused. */
export function refusal(replaced: readonly Replacement[]): string {
  const what =
    replaced.length === 1
      ? 'An election is on file with other facts'
      : `${replaced.length} elections are on file with other facts`;
  const more = replaced.length - MOST_ELECTIONS;
  return [
    `${what}. Add --replace to replace ${replaced.length === 1 ? 'it' : 'them'}, which would change:`,
    ...replaced.slice(0, MOST_ELECTIONS).flatMap(changeLines),
    ...(more > 0 ? [`and ${counted(more, 'more election')}`] : []),
  ].join('\n');
}

/** What a replacement changes, one change a line. */
export function changeLines({ election, changes }: Replacement): string[] {
  const more = changes.length - MOST_CHANGES;
  return [
    ...changes.slice(0, MOST_CHANGES).map((change) => `${election.election_id}: ${change}`),
    ...(more > 0 ? [`${election.election_id}: and ${counted(more, 'more change')}`] : []),
  ];
}
