import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import { electionRef } from '../results/ids.ts';
import type { ViewMenu } from './answer.ts';
import type { Subject } from './subject.ts';
import { dayInWords } from './text.ts';

/**
 * A menu of the council's newest elections; none if only one is on file.
 * @param viewOf the view of the election with this reference
 */
export function yearMenu({ election, elections, council }: Subject, viewOf: (ref: string) => string): ViewMenu[] {
  if (elections.length < 2) return [];
  const options = elections.slice(0, LIMIT.selectOptions).map((one) => ({
    label: cut(dayInWords(one.election_date), LIMIT.selectText),
    description: cut(one.name, LIMIT.selectText),
    view: viewOf(electionRef(one, council)),
    default: one.election_id === election.election_id,
  }));
  return [{ name: 'years', placeholder: 'Another election', options }];
}
