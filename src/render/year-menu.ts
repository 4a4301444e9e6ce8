import { LIMIT } from '../discord/constants.ts';
import { menuView, type View, viewText } from '../discord/custom-id.ts';
import { cut, menuRow, type Row } from '../discord/message.ts';
import { openId, type Setting } from './answer.ts';
import type { Occasion } from './subject.ts';
import { dayInWords } from './text.ts';

/** A menu of the council's elections, the newest that fit; none where only one is held. */
export function yearMenu(setting: Setting, viewOf: (election: Occasion['held'][number]) => View): Row[] {
  if (setting.held.length < 2) return [];
  const options = setting.held.slice(0, LIMIT.selectOptions).map((one) => ({
    label: cut(dayInWords(one.election_date), LIMIT.selectText),
    description: cut(one.name, LIMIT.selectText),
    value: viewText(viewOf(one)),
    default: one.election_id === setting.election.election_id,
  }));
  return [menuRow({ custom_id: openId(menuView('years'), setting), placeholder: 'Another election', options })];
}
