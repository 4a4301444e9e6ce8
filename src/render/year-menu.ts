import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import { electionRef } from '../results/ids.ts';
import type { ViewMenu } from './answer.ts';
import { electionDay } from './election-day.ts';
import type { Subject } from './subject.ts';

type Listed = Subject['elections'][number];

/**
 * A menu of the elections on file, newest first; none if only one is. If not all fit, by-elections are left out first.
 * @param viewOf the view of the election with this reference; null leaves it out
 * @param shown the view that the message shows, which the menu marks; null for none of them
 */
export function yearMenu(
  { election, elections, council, ref }: Subject,
  viewOf: (ref: string, electionId: string) => string | null,
  shown: string | null = viewOf(ref, election.election_id),
): ViewMenu[] {
  const views = new Map(
    elections.flatMap((one) => {
      const view = viewOf(electionRef(one, council), one.election_id);
      return view === null ? [] : [[one, view] as const];
    }),
  );
  if (views.size < 2) return [];
  const rank = (one: Listed) => (views.get(one) === shown ? 0 : one.kind === 'council' ? 1 : 2);
  const listed = new Set([...views.keys()].toSorted((a, b) => rank(a) - rank(b)).slice(0, LIMIT.selectOptions));
  const options = [...views]
    .filter(([one]) => listed.has(one))
    .map(([one, view]) => ({
      label: electionDay(one),
      description: cut(one.name, LIMIT.selectText),
      view,
      default: view === shown,
    }));
  return [{ name: 'years', placeholder: 'Another election', options }];
}
