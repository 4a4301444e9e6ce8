/** A ward through the years in words. Names are as recorded, not escaped. */

import { isIndependent, partyLetters } from '../results/parties.ts';
import type { Ballot } from '../results/schema.ts';
import { fillsSeats } from '../results/seats-filled.ts';
import type { Contest } from '../results/ward-history.ts';
import { noWinnerWords } from './doubt-words.ts';
import { inferredNotes, inferredWords } from './inferred-words.ts';
import { nobodyElected } from './no-poll.ts';
import { NOT_RECORDED, percent } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import { notOnFile } from './previous-words.ts';
import { datedReadingNotes } from './reading-words.ts';
import type { Subject } from './subject.ts';
import { dayInWords } from './text.ts';
import { labelsWords } from './ward-words.ts';
import { listed } from './words.ts';

export const HISTORY_BASIS =
  'Votes are recorded; shares of all votes cast are derived; outcomes are marked recorded or inferred';

/** "2003 to 2022", or the one year. */
export function yearsWords(contests: readonly Contest[]): string {
  const [first, last] = [contests[0], contests.at(-1)].map((contest) => contest?.election.election_date.slice(0, 4));
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** "2019"; "2019 (by-election)", because a ward may also have had an ordinary election in that year. */
function yearOfContest({ election, result }: Contest): string {
  const year = election.election_date.slice(0, 4);
  return result.ballot.by_election ? `${year} (by-election)` : year;
}

/** "Darley, 2003 to 2022: Liberal Democrats in 2003; Labour in 2016, 2018, …". */
export function historyHeadline(ward: string, contests: readonly Contest[], { parties }: Subject): string {
  const streaks: { winner: string; years: string[] }[] = [];
  for (const contest of contests) {
    const { result } = contest;
    const winner = [...new Set(result.elected.people.map((person) => partyLabel(person, parties)))].join(' and ');
    const named = winner || winnerGap(result.ballot);
    const year = yearOfContest(contest);
    const streak = streaks.at(-1);
    if (streak?.winner === named) streak.years.push(year);
    else streaks.push({ winner: named, years: [year] });
  }
  const wins = streaks.map(({ winner, years }) => `${winner} in ${listed(years)}`);
  return `${ward}, ${yearsWords(contests)}: ${wins.join('; ')}`;
}

/** Instead of a winner. */
function winnerGap(ballot: Ballot): string {
  return fillsSeats(ballot) ? `winner ${noWinnerWords(ballot)}` : 'seat not filled';
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

/** How outcomes were inferred, which elections in between are not on file, and that independents are not compared. */
export function historyNotes(contests: readonly Contest[], subject: Subject): string[] {
  const independents = contests.filter(({ shares }) => shares.some(({ party }) => isIndependent(party)));
  return [
    ...inferredNotes(contests.map(({ result }) => result.inferred)),
    ...(independents.length > 1
      ? ['Shares of independents are not compared from year to year: independents are not a party.']
      : []),
    ...gapNotes(contests, subject),
    ...datedReadingNotes(
      contests.map(({ result, election }) => ({ ballot: result.ballot, election })),
      subject.parties,
    ),
  ];
}

/** A note for each pair of contests with elections between them that are not on file. */
function gapNotes(contests: readonly Contest[], subject: Subject): string[] {
  const days = contests.map(({ election }) => election.election_date);
  return days.slice(1).flatMap((day, index) => {
    const since = days[index] ?? day;
    return notOnFile(since, day, subject).map(
      (words) => `Between ${dayInWords(since)} and ${dayInWords(day)}, ${words}.`,
    );
  });
}

/** The line chart's alt text. */
export function historyPictureWords(ward: string, contests: readonly Contest[], subject: Subject): string {
  const each = contests.map((contest) => `${yearOfContest(contest)}: ${sharesWords(contest, subject)}`);
  return `Line chart of each party’s share of all votes in ${ward}, ${yearsWords(contests)}. ${each.join('; ')}.`;
}
