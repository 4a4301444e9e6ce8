import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import { electionRef } from '../results/ids.ts';
import type { ViewMenu } from './answer.ts';
import { electionDay } from './by-election-words.ts';
import type { Subject } from './subject.ts';

type Listed = Subject['elections'][number];

/**
 * A menu of the elections on file, newest first; none if only one is. If not all fit, by-elections are left out first.
 * @param viewOf the view of the election with this reference
 */
export function yearMenu({ election, elections, council }: Subject, viewOf: (ref: string) => string): ViewMenu[] {
  if (elections.length < 2) return [];
  const shown = (one: Listed) => (one.election_id === election.election_id ? 0 : one.kind === 'council' ? 1 : 2);
  const listed = new Set(elections.toSorted((a, b) => shown(a) - shown(b)).slice(0, LIMIT.selectOptions));
  const options = elections
    .filter((one) => listed.has(one))
    .map((one) => ({
      label: electionDay(one),
      description: cut(one.name, LIMIT.selectText),
      view: viewOf(electionRef(one, council)),
      default: one.election_id === election.election_id,
    }));
  return [{ name: 'years', placeholder: 'Another election', options }];
}
