/** What an import of councillor lists prints. Every row is counted as used or as not used. */
import { counted } from '../../../src/render/numbers.ts';
import { dayInWords } from '../../../src/render/text.ts';
import { grouped, listed } from '../../../src/render/words.ts';
import type { Election } from '../../../src/results/schema.ts';
import { isOrdinary } from './council-history.ts';
import type { FilledCouncil } from './fill-council.ts';
import type { RowsByCouncil } from './rows-by-council.ts';

/** Up to this many names are printed. A national list has hundreds of councils. */
const MOST_NAMED = 40;
/** Of more councils than this, only totals are printed. */
const MOST_IN_DETAIL = 3;

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
function rowNotices({ list, others }: RowsByCouncil): string[] {
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
function gapLines(filled: readonly FilledCouncil[]): string[] {
  return filled.flatMap(({ council, elections, dropped }) => [
    ...(dropped.length > 0
      ? [`${council.name}: given up, according to a later list: ${listed(dropped.map(dayInWords))}`]
      : []),
    ...elections.flatMap(({ election, notRecorded }) => notRecorded.map((gap) => `${election.election_id}: ${gap}`)),
  ]);
}

/** Every row and fact that is not recorded as it is printed, of a few councils; of more, only how many there are. */
export function detailLines(lists: readonly RowsByCouncil[], filled: readonly FilledCouncil[]): string[] {
  const lines = [...lists.flatMap(rowNotices), ...gapLines(filled)];
  if (filled.length <= MOST_IN_DETAIL) return lines;
  return [
    `${counted(lines.length, 'doubt or fact', 'doubts or facts')} not recorded: --council <slug> prints them for one council`,
  ];
}

/** What was recorded: of a few councils with their polling days, of more as a table by year. */
export function summaryLines(filled: readonly FilledCouncil[]): string[] {
  const elections = filled.flatMap((one) => one.elections.map(({ election }) => election));
  const isFew = filled.length <= MOST_IN_DETAIL;
  return [
    ...(isFew
      ? filled.map(({ council }) => `${council.name}: polling days ${listed(council.polling_days.map(dayInWords))}`)
      : []),
    ...(isFew ? [] : filledTable(elections)),
    `${counted(elections.filter(({ councillors }) => councillors !== null).length, 'election')} of ${grouped(elections.length)} with the council's seats on a list, ${counted(defended(elections).length, 'ballot')} of ${grouped(ballotsIn(elections).length)} with defenders`,
  ];
}

/** A line for each year, then the councils whose seats are not on a list. */
function filledTable(elections: readonly Election[]): string[] {
  const years = [...Map.groupBy(elections, ({ election_date }) => election_date.slice(0, 4))].toSorted();
  const without = years.flatMap(([year, own]) => {
    const slugs = own.filter((one) => one.councillors === null && isOrdinary(one)).map(({ council }) => council);
    return slugs.length > 0 ? [`${year}: not on a list: the seats of ${listed(slugs)}`] : [];
  });
  const rows = years.map(([year, own]) => {
    const taken = own.map(({ councillors }) => councillors?.taken);
    return [
      year,
      own.length,
      taken.filter((one) => one === 'before').length,
      taken.filter((one) => one === 'after').length,
      ballotsIn(own).length,
      defended(own).length,
    ].map((cell) => (typeof cell === 'number' ? grouped(cell) : cell));
  });
  const header = ['year', 'elections', 'seats on list before', 'seats on list after', 'ballots', 'with defenders'];
  const widths = header.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const lines = [header, ...rows].map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  '));
  return [...lines, ...without];
}

function ballotsIn(elections: readonly Election[]): Election['ballots'] {
  return elections.flatMap(({ ballots }) => ballots);
}

function defended(elections: readonly Election[]): Election['ballots'] {
  return ballotsIn(elections).filter(({ defending }) => defending !== null);
}

function sum<Key extends string>(rows: readonly Record<Key, number>[], key: Key): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
