import { LIMIT } from '../discord/constants.ts';
import type { Election } from '../results/schema.ts';
import type { Answer } from './answer.ts';
import type { Subject } from './subject.ts';
import { dayInWords, plain } from './text.ts';
import { wardView } from './views.ts';
import { listed } from './words.ts';

/** Most buttons of one reply. */
const MOST = LIMIT.rows * LIMIT.rowButtons;

/**
 * "Not found: the record of 5 May 2022 has no ward called Mackworth", with a button for each election that has it.
 * @param voted the elections of the council that have the ward, newest first, with references for views; `all` says
 * whether every election on file could be read
 */
export function absentWard(
  ward: string,
  { voted, all }: { voted: readonly { election: Election; ref: string; ward: string }[]; all: boolean },
  { election }: Pick<Subject, 'election'>,
): Answer {
  const days = voted.map((one) => dayInWords(one.election.election_date));
  const name = plain(ward);
  const record = `the record of ${dayInWords(election.election_date)} has no ward called ${name}`;
  const others = days.length > 0 ? ` On file for ${name}: ${listed(days.toReversed())}.` : '';
  const unread = all ? '' : ' Not every election on file could be read just now.';
  const buttons = voted.map((one, index) => ({
    label: days[index] ?? '',
    view: wardView.encode({ election: one.ref, ward: one.ward }),
  }));
  return { kind: 'not found', content: `Not found: ${record}.${others}${unread}`, buttons: buttons.slice(0, MOST) };
}
