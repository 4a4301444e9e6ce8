/** The names that elections get if their source prints none. */
import { dayInWords } from '../../src/render/text.ts';
import type { Ballot, Council } from '../../src/results/schema.ts';
import { yearOf } from '../../src/results/year.ts';

/** "2019 Derby City Council election" or "Derby City Council by-elections, 22 August 2019". */
export function electionTitle(
  council: Pick<Council, 'name'>,
  date: string,
  ballots: readonly Pick<Ballot, 'by_election'>[],
): string {
  const name = titleName(council);
  if (!ballots.every(({ by_election }) => by_election)) return `${yearOf(date)} ${name} election`;
  return `${name} by-election${ballots.length > 1 ? 's' : ''}, ${dayInWords(date)}`;
}

/** "Derby City Council postponed poll, 5 June 2003". */
export function putOffTitle(council: Pick<Council, 'name'>, date: string, ballots: readonly unknown[]): string {
  return `${titleName(council)} postponed poll${ballots.length > 1 ? 's' : ''}, ${dayInWords(date)}`;
}

function titleName({ name }: Pick<Council, 'name'>): string {
  return /council/i.test(name) ? name : `${name} council`;
}
