import { missingDays } from '../results/missing-days.ts';
import type { Subject } from './subject.ts';
import { dayInWords } from './text.ts';
import { listed } from './words.ts';

/** A council with its elections on file. */
interface OnFile {
  council: Subject['council'];
  elections: readonly Pick<Subject['elections'][number], 'election_date' | 'kind'>[];
}

/**
 * "previous on file: 5 May 2022; 2024 is not on file": the day of the previous election, and the years in between that
 * have a polling day on a list of councillors but no election on file.
 */
export function previousWords(since: string, day: string, subject: OnFile): string {
  return [`previous on file: ${dayInWords(since)}`, ...notOnFile(since, day, subject)].join('; ');
}

/** "2023 is not on file"; empty if no polling day between the two is known to be missing. */
export function notOnFile(since: string, day: string, { council, elections }: OnFile): string[] {
  const ordinary = elections.filter(({ kind }) => kind === 'council');
  const onFile = ordinary.map(({ election_date }) => election_date);
  const years = missingDays({ from: since, to: day }, council.polling_days, onFile).map((one) => one.slice(0, 4));
  if (years.length === 0) return [];
  return [`${listed(years)} ${years.length > 1 ? 'are' : 'is'} not on file`];
}
