import { LIMIT } from '../discord/constants.ts';
import { menuView, type View, viewText } from '../discord/custom-id.ts';
import type { Row } from '../discord/message.ts';
import { cut, menuRow } from '../discord/message.ts';
import type { Ballot } from '../results/schema.ts';
import { openId, type Setting } from './answer.ts';
import { pageOf } from './pagination.ts';
import { wardView } from './views.ts';

/** Two of a menu's 25 options lead to the wards before and after, where there are more than one menu holds. */
const WARDS_A_PAGE = LIMIT.selectOptions - 2;

/**
 * A menu of wards that leads to each one's result. A council of more wards than fit has options that turn the page.
 * @param shown the ward now shown, which is marked and whose page the menu opens at
 * @param turned the view the message now shows, with its menu at another page
 * @param page the page asked for, from 1; where absent, the one with the ward shown
 */
export function wardMenu(
  ballots: readonly Ballot[],
  setting: Setting,
  { shown, turned, page }: { shown?: Ballot; turned: (page: number) => View; page?: number },
): Row[] {
  if (ballots.length === 0) return [];
  const whole = ballots.length <= LIMIT.selectOptions;
  const size = whole ? ballots.length : WARDS_A_PAGE;
  const own = shown ? Math.floor(Math.max(0, ballots.indexOf(shown)) / size) + 1 : 1;
  const { items, number, pages } = pageOf(ballots, size, page ?? own);
  const wards = items.map((ballot) => ({
    label: cut(ballot.post_label, LIMIT.selectText),
    value: viewText(wardView(ballot, setting)),
    default: ballot === shown,
  }));
  const turn = (to: number, label: string) =>
    to < 1 || to > pages ? [] : [{ label, value: viewText(turned(to)), description: `Page ${to} of ${pages}` }];
  const options = [...turn(number - 1, '◂ Earlier wards'), ...wards, ...turn(number + 1, 'Later wards ▸')];
  const prompt = shown ? 'Another ward' : 'The result of a ward';
  const placeholder = pages > 1 ? `${prompt} (page ${number} of ${pages})` : prompt;
  return [menuRow({ custom_id: openId(menuView('wards'), setting), placeholder, options })];
}
