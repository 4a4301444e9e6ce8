/** What an import of councillor lists prints. Every row is counted as used or as not used. */
import { counted } from '../../../src/render/numbers.ts';
import { dayInWords } from '../../../src/render/text.ts';
import { grouped, listed } from '../../../src/render/words.ts';
import type { FilledCouncil } from './fill-council.ts';
import type { RowsByCouncil } from './rows-by-council.ts';

/** Up to this many names are printed. A national list has hundreds of councils. */
const MOST_NAMED = 40;

/** One line for each list: rows read = rows used + rows not used. */
export function rowLines({ list, councils, others }: RowsByCouncil, asked: string | null): string[] {
  const used = [...councils.values()].reduce((sum, rows) => sum + rows.length, 0);
  const rest = list.seats.length - used;
  const names = [...others.keys()];
  const which = asked === null ? 'that the table of councils does not have' : `other than ${asked}`;
  const named = asked === null && names.length <= MOST_NAMED ? `: ${names.join(', ')}` : '';
  const left = `${grouped(rest)} not used, for ${counted(names.length, 'council')} ${which}${named}`;
  const counts = `${counted(list.seats.length, 'row')} read; ${grouped(used)} used, for ${counted(councils.size, 'council')}`;
  return [`${list.file}: ${rest > 0 ? `${counts}; ${left}` : counts}`];
}

/** Rows recorded differently from how they are printed, in the councils that were used. */
export function rowNotices({ list, others }: RowsByCouncil): string[] {
  return list.notices
    .filter(({ council }) => !others.has(council))
    .map(({ line, council, sentence }) => `${list.file}:${line}: ${council}: ${sentence}`);
}

/** For each year, the side of its polls that the list falls on. */
export function sideLines(filled: readonly FilledCouncil[]): string[] {
  const all = filled.flatMap(({ council, sides }) => sides.map((side) => ({ council, ...side })));
  return [...Map.groupBy(all, ({ year }) => year)]
    .toSorted(([a], [b]) => a - b)
    .map(([year, polls]) => {
      const [found, winners] = [sum(polls, 'found'), sum(polls, 'winners')];
      const not = polls
        .filter(({ side }) => side === 'not after')
        .map(({ council, ...of }) => `${council.name} (${of.found} of ${of.winners})`);
      const others = not.length > 0 ? `; not shown for ${listed(not)}` : '';
      return `The list of ${year} was made after that year's poll in ${polls.length - not.length} of ${counted(polls.length, 'council')}: ${grouped(found)} of ${grouped(winners)} winners are on it${others}`;
    });
}

/** What is not recorded, one line for each fact, with the election. */
export function gapLines(filled: readonly FilledCouncil[]): string[] {
  return filled.flatMap(({ council, elections, dropped }) => [
    ...(dropped.length > 0
      ? [`${council.name}: given up, according to a later list: ${listed(dropped.map(dayInWords))}`]
      : []),
    ...elections.flatMap(({ election, notRecorded }) => notRecorded.map((gap) => `${election.election_id}: ${gap}`)),
  ]);
}

/** What was recorded. */
export function summaryLines(filled: readonly FilledCouncil[]): string[] {
  const elections = filled.flatMap((one) => one.elections.map(({ election }) => election));
  const ballots = elections.flatMap((election) => election.ballots);
  const withList = elections.filter(({ councillors }) => councillors !== null);
  const withDefenders = ballots.filter(({ defending }) => defending !== null);
  return [
    ...filled
      .map(({ council }) => `${council.name}: polling days ${listed(council.polling_days.map(dayInWords))}`)
      .slice(0, MOST_NAMED),
    `${counted(withList.length, 'election')} of ${grouped(elections.length)} with the council's seats on a list, ${counted(withDefenders.length, 'ballot')} of ${grouped(ballots.length)} with defenders`,
  ];
}

function sum<Key extends string>(rows: readonly Record<Key, number>[], key: Key): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
