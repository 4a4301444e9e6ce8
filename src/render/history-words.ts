/** A ward through the years in sentences. Names stand in them as recorded. */
import { partyLetters } from '../results/parties.ts';
import type { Contest } from '../results/ward-history.ts';
import { NOT_RECORDED, percent } from './numbers.ts';
import { affiliationOf, partyLabel } from './party-name.ts';
import type { Occasion } from './subject.ts';
import { outcomeDetail } from './ward-words.ts';
import { listed } from './words.ts';

export const HISTORY_BASIS = 'Votes are recorded; shares of all votes cast, and outcomes marked so, are derived';

/** "2003 to 2022", or the one year. */
export function yearsWords(contests: readonly Contest[]): string {
  const [first, last] = [contests[0], contests.at(-1)].map((contest) => contest?.election.election_date.slice(0, 4));
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** "Darley, 2003 to 2022: Liberal Democrats in 2003; Labour in 2016, 2018, …". */
export function historyHeadline(ward: string, contests: readonly Contest[], { parties }: Occasion): string {
  const runs: { winner: string; years: string[] }[] = [];
  for (const { election, result } of contests) {
    const winner = [...new Set(result.elected.people.map((person) => partyLabel(person, parties)))].join(' and ');
    const year = election.election_date.slice(0, 4);
    const run = runs.at(-1);
    if (run && run.winner === winner) run.years.push(year);
    else runs.push({ winner: winner || `winner ${NOT_RECORDED}`, years: [year] });
  }
  const told = runs.map(({ winner, years }) => `${winner} in ${listed(years)}`);
  return `${ward}, ${yearsWords(contests)}: ${told.join('; ')}`;
}

/** "Labour 47.3%, LD 31.6%, …". */
export function sharesWords({ shares }: Contest, { parties }: Occasion): string {
  return shares.map(({ party, share }) => `${partyLetters(party, parties)} ${percent(share)}`).join(' · ');
}

/** What the source labels, or what follows from the previous contest, or why nothing does. */
export function outcomeWords({ result, inferred }: Contest, occasion: Occasion): string {
  if (result.outcomes.length > 0) {
    const told = result.outcomes.map((outcome) => {
      const holder = partyLabel(affiliationOf(outcome.party_id, occasion.parties), occasion.parties);
      return `${holder} ${outcome.label}${outcomeDetail(outcome, result, occasion)}`;
    });
    return `${told.join('; ')} (recorded)`;
  }
  if (!inferred) return `hold or gain ${NOT_RECORDED}: no earlier contest is held`;
  if (inferred.label === 'not comparable') return `not comparable: ${inferred.reason}`;
  const winner = partyLabel(inferred.winner, occasion.parties);
  if (inferred.label === 'hold') return `${winner} hold (inferred)`;
  return `${winner} gain from ${partyLabel(inferred.from, occasion.parties)} (inferred)`;
}

/** What a reader of inferred outcomes must be told; empty where none is. */
export function historyNotes(contests: readonly Contest[]): string[] {
  const inferred = contests.some((contest) => contest.inferred && contest.inferred.label !== 'not comparable');
  return inferred
    ? [
        'A hold or gain marked inferred compares the winner with that of the ward’s previous contest held here. Where a council elects in parts that may have been another of the ward’s seats.',
      ]
    : [];
}

/** The lines of a ward's shares in a sentence. */
export function historyPictureWords(ward: string, contests: readonly Contest[], occasion: Occasion): string {
  const each = contests.map(
    (contest) => `${contest.election.election_date.slice(0, 4)}: ${sharesWords(contest, occasion)}`,
  );
  return `Line chart of each party’s share of all votes in ${ward}, ${yearsWords(contests)}. ${each.join('; ')}.`;
}
