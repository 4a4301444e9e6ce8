/** The running score on one line. Names are escaped. */

import { cut } from '../../discord/message.ts';
import { scoreOf } from '../../results/night/score.ts';
import type { WardState } from '../../results/night/ward-states.ts';
import { count, counted } from '../numbers.ts';
import { partyShortForm } from '../party-short-form.ts';
import { plain } from '../text.ts';
import type { NightSubject } from './night-subject.ts';

/** More parties than these are added up. */
const MOST_PARTIES = 6;
const LONGEST_NAME = 24;

/** "**14 of 17 declared** · Lab 24, LD 12, Con 11, Ind 1 of 51 seats": continuing seats and those won so far. */
export function scoreLine(wards: readonly WardState[], { manifest, parties }: NightSubject): string {
  const seated = scoreOf(manifest, wards).rows.filter(({ seats }) => seats > 0);
  const isCut = seated.length > MOST_PARTIES;
  const shown = isCut ? seated.slice(0, MOST_PARTIES - 1) : seated;
  const others = seated.slice(shown.length).reduce((sum, { seats }) => sum + seats, 0);
  const each = shown.map((row) => `${plain(cut(partyShortForm(row, parties), LONGEST_NAME))} ${count(row.seats)}`);
  const all = [...each, ...(others > 0 ? [`others ${count(others)}`] : [])].join(', ');
  return `**${declaredWords(wards)}** · ${all || 'none'} of ${counted(manifest.council_seats, 'seat')}`;
}

/** "14 of 17 declared"; "14 of 17 declared, 1 unopposed, 1 postponed". */
export function declaredWords(wards: readonly WardState[]): string {
  const number = (wanted: WardState['status']) => wards.filter(({ status }) => status === wanted).length;
  const rest = (['unopposed', 'postponed'] as const).flatMap((status) =>
    number(status) > 0 ? [`${count(number(status))} ${status}`] : [],
  );
  return [`${count(number('declared'))} of ${count(wards.length)} declared`, ...rest].join(', ');
}
