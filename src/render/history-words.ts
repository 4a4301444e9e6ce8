/** A ward through the years in words. Names are as recorded, not escaped. */
import { isIndependent, partyLetters } from '../results/parties.ts';
import { fillsSeats } from '../results/seats-filled.ts';
import type { Contest } from '../results/ward-history.ts';
import { yearOfContest } from './contest-year.ts';
import { gapWords } from './history-gaps.ts';
import { inferredNotes, inferredWords } from './inferred-words.ts';
import { nobodyElected } from './no-poll.ts';
import { NOT_RECORDED, percent } from './numbers.ts';
import { datedReadingNotes } from './reading-words.ts';
import type { Subject } from './subject.ts';
import { capitalised } from './text.ts';
import { labelsWords } from './ward-words.ts';
import { listed } from './words.ts';

export const HISTORY_BASIS =
  'Votes are recorded; shares of all votes cast are derived; outcomes are marked recorded or inferred';

/** "2003 to 2022", or the one year. */
export function yearsWords(contests: readonly Contest[]): string {
  const [first, last] = [contests[0], contests.at(-1)].map((contest) => contest?.election.election_date.slice(0, 4));
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** "Labour 47.3%, LD 31.6%, …". */
export function sharesWords({ shares }: Contest, { parties }: Subject): string {
  return shares.map(({ party, share }) => `${partyLetters(party, parties)} ${percent(share)}`).join(' · ');
}

/** What the source labels, or what we infer from who had the seats, marked as one or the other. */
export function outcomeWords({ result }: Contest, subject: Subject): string {
  if (result.outcomes.length > 0) return labelsWords(result, subject);
  if (!fillsSeats(result.ballot)) return nobodyElected(result.ballot);
  return inferredWords(result.inferred, subject.parties) ?? `hold or gain ${NOT_RECORDED}`;
}

/** What shares count, which elections are not on file, how outcomes were inferred, and what is not compared. */
export function historyNotes(contests: readonly Contest[], subject: Subject): string[] {
  return [
    ...severalVotesNotes(contests),
    ...gapWords(contests, subject).map((words) => `${capitalised(words)}.`),
    ...methodNotes(contests, subject),
  ];
}

/** The notes that only the full form has: how outcomes were inferred, what is not compared, and whose party we read. */
export function methodNotes(contests: readonly Contest[], { parties }: Subject): string[] {
  const ballots = contests.map(({ result, election }) => ({ ballot: result.ballot, election }));
  return [
    ...inferredNotes(contests.map(({ result }) => result.inferred)),
    ...independentsNotes(contests),
    ...datedReadingNotes(ballots, parties),
  ];
}

function severalVotesNotes(contests: readonly Contest[]): string[] {
  return severalVotes(contests).map(
    ({ seats, years }) =>
      `In ${listed(years)} each voter had up to ${seats} votes, so shares are of votes cast, not of voters.`,
  );
}

/** The years in which the ward filled several seats, so that voters had several votes. */
export function severalVotes(contests: readonly Contest[]): { seats: number; years: string[] }[] {
  const several = contests.filter(({ result: { ballot } }) => ballot.seats_contested > 1 && !ballot.cancelled_poll);
  const bySeats = Map.groupBy(several, ({ result }) => result.ballot.seats_contested);
  return [...bySeats].map(([seats, same]) => ({ seats, years: same.map(yearOfContest) }));
}

function independentsNotes(contests: readonly Contest[]): string[] {
  const independents = contests.filter(({ shares }) => shares.some(({ party }) => isIndependent(party)));
  return independents.length > 1
    ? ['Shares of independents are not compared from year to year: independents are not a party.']
    : [];
}

/** The line chart's alt text. */
export function historyPictureWords(ward: string, contests: readonly Contest[], subject: Subject): string {
  const each = contests.map((contest) => `${yearOfContest(contest)}: ${sharesWords(contest, subject)}`);
  return `Line chart of each party’s share of all votes in ${ward}, ${yearsWords(contests)}. ${each.join('; ')}.`;
}
