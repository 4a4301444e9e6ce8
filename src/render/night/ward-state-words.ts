/** Where each ward's count has got to, in words. */

import { cut } from '../../discord/message.ts';
import { isDecided, type WardState } from '../../results/night/ward-states.ts';
import { counted } from '../numbers.ts';
import { plain } from '../text.ts';
import { listed } from '../words.ts';
import { verdictOf } from './declared-ward.ts';
import type { NightSubject } from './night-subject.ts';
import { ukTime } from './uk-time.ts';

/** What a ward's status is called where it is not declared. */
export const WAITING = {
  awaiting: 'awaiting declaration',
  recount: 'recount',
  postponed: 'poll postponed',
  unopposed: 'unopposed',
} as const satisfies Record<Exclude<WardState['status'], 'declared'>, string>;

/** Names on one line; more are counted. */
const MOST_NAMES = 8;
const LONGEST_NAME = 40;

/** "**3 wards awaited**: Arboretum, Mackworth and Spondon", and a line for each other status that a ward has. Escaped. */
export function waitingLines(wards: readonly WardState[]): string[] {
  const lines = [
    ['awaiting', (names: readonly string[]) => `${counted(names.length, 'ward')} awaited`],
    ['recount', (names: readonly string[]) => counted(names.length, 'recount')],
    ['postponed', (names: readonly string[]) => `${counted(names.length, 'poll')} postponed`],
  ] as const;
  return lines.flatMap(([wanted, heading]) => {
    const names = wards.filter(({ status }) => status === wanted).map(({ ballot }) => ballot.post_label);
    return names.length === 0 ? [] : [`**${heading(names)}**: ${namesWords(names)}`];
  });
}

function namesWords(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => plain(cut(name, LONGEST_NAME)));
  const more = names.length - shown.length;
  return listed(more > 0 ? [...shown, `${more} more`] : shown);
}

/** "Liberal Democrat gain from Labour, published at 23:07"; "recount". Not escaped. */
export function wardStateWords(ward: WardState, night: NightSubject): string {
  const words = stateWords(ward);
  return isDecided(ward) ? `${verdictOf(ward, night)}, ${words}` : words;
}

/** "published at 23:07"; "corrected at 23:12, disputed"; "recount". The journal has no time of the declaration itself. */
export function stateWords({ status, declaredBy, disputes }: WardState): string {
  if (status !== 'declared') return WAITING[status];
  const verb = declaredBy?.kind === 'corrected' ? 'corrected' : 'published';
  return `${verb}${declaredBy ? ` at ${ukTime(declaredBy.at)}` : ''}${disputes.length > 0 ? ', disputed' : ''}`;
}
