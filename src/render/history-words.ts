/** A ward through the years in words. Names are as recorded, not escaped. */
import { partyLetters } from '../results/parties.ts';
import type { Ballot } from '../results/schema.ts';
import { fillsSeats } from '../results/seats-filled.ts';
import type { Contest } from '../results/ward-history.ts';
import { noWinnerWords } from './doubt-words.ts';
import { nobodyElected } from './no-poll.ts';
import { NOT_RECORDED, percent } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import type { Subject } from './subject.ts';
import { outcomesWords } from './ward-words.ts';
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

/** What the source labels, or what we infer from the previous contest, or why we infer nothing. */
export function outcomeWords({ result, inferred }: Contest, subject: Subject): string {
  if (result.outcomes.length > 0) {
    const labels = outcomesWords(result, subject).map(({ label, detail }) => label + detail);
    return `${labels.join('; ')} (recorded)`;
  }
  if (!fillsSeats(result.ballot)) return nobodyElected(result.ballot);
  if (!inferred) return `hold or gain ${NOT_RECORDED}: no earlier contest is on file`;
  if (inferred.label === 'not comparable') return `not comparable: ${inferred.reason}`;
  const winner = partyLabel(inferred.winner, subject.parties);
  if (inferred.label === 'hold') return `${winner} hold (inferred)`;
  return `${winner} gain from ${partyLabel(inferred.from, subject.parties)} (inferred)`;
}

/** How inferred outcomes were inferred; empty if there are none. */
export function historyNotes(contests: readonly Contest[]): string[] {
  const inferred = contests.some((contest) => contest.inferred && contest.inferred.label !== 'not comparable');
  return inferred
    ? [
        'A hold or gain marked inferred compares the winner with the winner of the ward’s previous contest on file. In a council that elects in parts, that contest may have been for another of the ward’s seats.',
      ]
    : [];
}

/** The line chart's alt text. */
export function historyPictureWords(ward: string, contests: readonly Contest[], subject: Subject): string {
  const each = contests.map((contest) => `${yearOfContest(contest)}: ${sharesWords(contest, subject)}`);
  return `Line chart of each party’s share of all votes in ${ward}, ${yearsWords(contests)}. ${each.join('; ')}.`;
}
