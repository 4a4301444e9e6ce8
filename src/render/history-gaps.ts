/** The gaps between a ward's contests: elections that are known, or certain, to be missing. */
import type { Contest } from '../results/ward-history.ts';
import { yearOf } from '../results/year.ts';
import { notOnFile } from './previous-words.ts';
import type { Subject } from './subject.ts';
import { dayInWords } from './text.ts';

type Dated = readonly Pick<Contest, 'election'>[];

/** A ward has an election at least this often: a term is four years, and polls due in 2020 took place in 2021. */
const LONGEST_TERM_YEARS = 5;

/**
 * For each pair of contests with elections missing between them: "between 6 May 2021 and 2 May 2024, 2023 is not on
 * file"; if the years are not known, but a term cannot be so long: "no result of this ward is on file between …".
 */
export function gapWords(contests: Dated, subject: Subject): string[] {
  return pairsOf(contests).flatMap(([since, day]) => {
    const between = `between ${dayInWords(since)} and ${dayInWords(day)}`;
    return isLongerThanTerm(since, day)
      ? [`no result of this ward is on file ${between}`]
      : notOnFile(since, day, subject).map((words) => `${between}, ${words}`);
  });
}

/** All gaps on one line: "Nothing on file between 2003 and 2016; 2023 is not on file"; null if there are none. */
export function historyGapsLine(contests: Dated, subject: Subject): string | null {
  const gaps = pairsOf(contests).flatMap(([since, day]) =>
    isLongerThanTerm(since, day)
      ? [`nothing on file between ${yearOf(since)} and ${yearOf(day)}`]
      : notOnFile(since, day, subject),
  );
  return gaps.length === 0 ? null : gaps.join('; ');
}

function pairsOf(contests: Dated): [since: string, day: string][] {
  const days = contests.map(({ election }) => election.election_date);
  return days.slice(1).map((day, index) => [days[index] ?? day, day]);
}

function isLongerThanTerm(since: string, day: string): boolean {
  return yearOf(day) - yearOf(since) > LONGEST_TERM_YEARS;
}
