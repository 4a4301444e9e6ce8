import { counted } from '../../src/render/numbers.ts';
import type { Election } from '../../src/results/schema.ts';
import { type Replacement, replacing } from './replacement.ts';
import { hasSameFigures } from './same-figures.ts';

/** An import compared with the elections on file. */
export interface Compared {
  /** Elections to write: new ones, and those that change. */
  elections: Election[];
  /** The ids of those that are on file already, with the same facts. */
  unchanged: string[];
  replaced: Replacement[];
  /** Elections on file with other facts, which stay as they are. */
  different: Replacement[];
  /** Elections that an earlier file of the run gave, with the same figures. */
  again: string[];
}

/** Up to this many changes of an election get a line each. */
const MOST_CHANGES = 20;
/** The changes of up to this many elections are listed. */
const MOST_ELECTIONS = 5;

interface OnFile {
  /** The elections on file of a council, by its slug. */
  electionsOf(slug: string): readonly Election[];
  /** The ids of elections that earlier files of the run gave. They are never replaced. */
  given: ReadonlySet<string>;
  /** Whether to replace other elections that differ. */
  replace: boolean;
}

export function comparedWithFile(elections: readonly Election[], { electionsOf, given, replace }: OnFile): Compared {
  const compared: Compared = { elections: [], unchanged: [], replaced: [], different: [], again: [] };
  for (const election of elections) {
    const { election_id, council } = election;
    const before = electionsOf(council).find((one) => one.election_id === election_id);
    const replacement = before ? replacing(before, election) : null;
    if (!before || !replacement) compared.elections.push(election);
    else if (given.has(election_id)) {
      if (hasSameFigures(before, election)) compared.again.push(election_id);
      else compared.different.push(replacement);
    } else if (replacement.changes.length === 0) compared.unchanged.push(election_id);
    else if (replace) {
      compared.elections.push(replacement.election);
      compared.replaced.push(replacement);
    } else compared.different.push(replacement);
  }
  return compared;
}

/** Why elections on file stay as they are, with the changes that the file would make. */
export function differenceLines(different: readonly Replacement[], given: ReadonlySet<string>): string[] {
  const isOfRun = ({ election }: Replacement) => given.has(election.election_id);
  const [ofRun, onFile] = [different.filter(isOfRun), different.filter((one) => !isOfRun(one))];
  return [
    ...listed(onFile, 'on file with other facts', (them) => `Add --replace to replace ${them}, which would change:`),
    ...listed(ofRun, 'in an earlier file of this run with other figures', () => 'This file would change:'),
  ];
}

function listed(different: readonly Replacement[], where: string, next: (them: string) => string): string[] {
  if (different.length === 0) return [];
  const isOne = different.length === 1;
  const what = isOne ? `An election is ${where}, and stays` : `${different.length} elections are ${where}, and stay`;
  const more = different.length - MOST_ELECTIONS;
  return [
    `${what} as ${isOne ? 'it is' : 'they are'}. ${next(isOne ? 'it' : 'them')}`,
    ...different.slice(0, MOST_ELECTIONS).flatMap(changeLines),
    ...(more > 0 ? [`and ${counted(more, 'more election')}`] : []),
  ];
}

/** What a replacement changes, one change a line. */
export function changeLines({ election, changes }: Replacement): string[] {
  const more = changes.length - MOST_CHANGES;
  return [
    ...changes.slice(0, MOST_CHANGES).map((change) => `${election.election_id}: ${change}`),
    ...(more > 0 ? [`${election.election_id}: and ${counted(more, 'more change')}`] : []),
  ];
}
