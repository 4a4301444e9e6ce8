/** One person's result in brief: what the first line does not say, and the results of candidacies that may be theirs. */
import type { CandidateResult } from '../results/candidate-result.ts';
import type { BriefCard } from './brief-embed.ts';
import { distanceWords, resultWords, STATUS } from './candidate-words.ts';
import { percent } from './numbers.ts';
import { hasOwnYear, isElsewhere, MOST_RESULTS, type OtherCandidacy } from './other-candidacy.ts';
import { square } from './party-name.ts';
import { readingNotes } from './reading-words.ts';
import type { Subject } from './subject.ts';
import { capitalised, plain } from './text.ts';
import { listed } from './words.ts';

/** What only the brief form says. */
export function candidateBrief(
  result: CandidateResult,
  others: readonly OtherCandidacy[],
  subject: Subject,
): Pick<BriefCard, 'author' | 'lines' | 'notes' | 'basis'> {
  const { candidate, share, status } = result;
  const shown = others.slice(0, MOST_RESULTS);
  const ofVotes = share ? ` · ${percent(share)} of votes cast` : '';
  return {
    author: subject.council.name,
    lines: [
      `${square(candidate, subject.parties)} **${capitalised(STATUS[status])}**${ofVotes}`,
      distanceWords(result, subject, true),
      ...shown.map((other) => otherLine(other, shown, result, subject)),
      ...footnotes(shown),
    ],
    notes: readingNotes(subject.election, subject.parties, [candidate]),
    basis: candidateBriefBasis(result),
  };
}

/** "**2022**† elected, majority 174"; with the ward and the party if they are others, and the day if the year is not clear. */
function otherLine(
  other: OtherCandidacy,
  all: readonly OtherCandidacy[],
  result: CandidateResult,
  { election, parties }: Subject,
): string {
  const when = hasOwnYear(other, all, election) ? other.day.slice(-4) : other.day;
  const where = isElsewhere(other, result, parties) ? [plain(`${other.party}, ${other.post_label}`)] : [];
  const what = other.contest ? [resultWords(other.contest.result)] : [];
  return `**${when}**${markOf(other, all)} ${[...where, ...what].join(': ')}`.trimEnd();
}

/** Why each may be the same person's, and that nothing proves it. */
function footnotes(all: readonly OtherCandidacy[]): string[] {
  const kinds = Map.groupBy(all, ({ likeness }) => likeness);
  return [...kinds].map(([likeness, same]) => {
    const printed = listed([...new Set(same.map(({ person_name }) => `“${plain(person_name)}”`))]);
    const why = likeness === 'same name' ? 'Same name' : `Printed ${printed}: same ward and party`;
    return `*${same
      .slice(0, 1)
      .map((one) => markOf(one, all))
      .join('')} ${why}, not proven to be the same person*`;
  });
}

/** † for the first kind of likeness, ‡ for the second. */
function markOf({ likeness }: Pick<OtherCandidacy, 'likeness'>, all: readonly OtherCandidacy[]): string {
  return likeness === all[0]?.likeness ? '†' : '‡';
}

/** "Recorded: party, votes. Derived: elected, place, share, distance". */
function candidateBriefBasis({ candidate, status, basis, place, share, distance }: CandidateResult): string {
  const hasStatus = status === 'elected' || status === 'not elected';
  const recorded = [
    'party',
    ...(candidate.votes_cast === null ? [] : ['votes']),
    ...(hasStatus && basis === 'recorded' ? [status] : []),
  ];
  const derived = [
    ...(hasStatus && basis === 'derived' ? [status] : []),
    ...(status === 'tied' ? ['tie'] : []),
    ...(place === null ? [] : ['place']),
    ...(share === null ? [] : ['share']),
    ...(distance === null ? [] : ['distance']),
  ];
  return [`Recorded: ${recorded.join(', ')}`, ...(derived.length > 0 ? [`Derived: ${derived.join(', ')}`] : [])].join(
    '. ',
  );
}
