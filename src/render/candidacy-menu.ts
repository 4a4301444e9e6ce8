import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { ViewMenu } from './answer.ts';
import { LIKENESS, type OtherCandidacy } from './other-candidacy.ts';

/**
 * A menu of a person's candidacies: the one shown, and then the others, newest first; none without others.
 * @param shown the day, place and view of the one shown
 */
export function candidacyMenu(
  shown: { day: string; where: string; view: string },
  others: readonly OtherCandidacy[],
): ViewMenu[] {
  if (others.length === 0) return [];
  const option = (day: string, where: string, view: string, isShown = false) => ({
    label: day,
    description: cut(where, LIMIT.selectText),
    view,
    default: isShown,
  });
  const options = [
    option(shown.day, shown.where, shown.view, true),
    ...others.map(({ day, party, post_label, likeness, view }) =>
      option(day, `${party}, ${post_label} (${LIKENESS[likeness]})`, view),
    ),
  ];
  return [{ name: 'years', placeholder: 'Another election', options: options.slice(0, LIMIT.selectOptions) }];
}
