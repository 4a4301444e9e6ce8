import { LIMIT } from '../discord/constants.ts';
import { wardRef } from '../results/ids.ts';
import type { Ballot } from '../results/schema.ts';
import type { ViewMenu } from './answer.ts';
import { pageOf } from './pagination.ts';
import type { Subject } from './subject.ts';
import { wardView } from './views.ts';
import { wardLabel } from './ward-label.ts';
import { wardOption } from './ward-option.ts';

/** If the wards do not fit, two of a menu's 25 options turn the page. */
const WARDS_A_MENU = LIMIT.selectOptions - 2;

/**
 * A menu of wards, where each option says who won, and shows that ward's result; none if there are no wards.
 * @param shown the ward that the message shows: the menu marks it
 * @param atPage the view of the same message with another page of the menu
 * @param page from 1; null for the page with the ward shown
 */
export function wardMenu(
  ballots: readonly Ballot[],
  { ref, election, parties }: Pick<Subject, 'ref' | 'election' | 'parties'>,
  { shown, atPage, page = null }: { shown?: Ballot; atPage: (page: number) => string; page?: number | null },
): ViewMenu[] {
  if (ballots.length === 0) return [];
  const size = ballots.length <= LIMIT.selectOptions ? ballots.length : WARDS_A_MENU;
  const own = shown ? Math.floor(Math.max(0, ballots.indexOf(shown)) / size) + 1 : 1;
  const { items, number, pages } = pageOf(ballots, size, page ?? own);
  const wards = items.map((ballot) => ({
    label: wardLabel(ballot, LIMIT.selectText),
    ...wardOption(ballot, election, parties),
    view: wardView.encode({ election: ref, ward: wardRef(ballot) }),
    default: ballot === shown,
  }));
  const turn = (to: number, label: string) =>
    to < 1 || to > pages ? [] : [{ label, view: atPage(to), description: `Page ${to} of ${pages}` }];
  const options = [...turn(number - 1, '◂ Earlier wards'), ...wards, ...turn(number + 1, 'Later wards ▸')];
  const prompt = shown ? 'Another ward' : 'The result of a ward';
  return [{ name: 'wards', placeholder: pages > 1 ? `${prompt} (page ${number} of ${pages})` : prompt, options }];
}
