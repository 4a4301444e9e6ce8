/** What does not add up in the records, in words. Names are as recorded, not escaped. */
import { contradictionOn, tooManyElected } from '../results/contradiction.ts';
import { writtenName } from '../results/person-name.ts';
import type { Ballot, Election } from '../results/schema.ts';
import { counted, NOT_RECORDED } from './numbers.ts';
import { dayInWords } from './text.ts';

/** Printed for a fact that follows from figures that contradict each other. */
const IN_DOUBT = 'in doubt';

/** Why a ballot has no winner to name: the source contradicts itself, or does not say. */
export function noWinnerWords(ballot: Ballot): string {
  return tooManyElected(ballot) ? IN_DOUBT : NOT_RECORDED;
}

/** Why a ballot has no majority: the source contradicts itself, or lacks a figure. */
export function noMajorityWords(ballot: Ballot): string {
  return contradictionOn(ballot) ? IN_DOUBT : NOT_RECORDED;
}

/** How a ballot's elected flags contradict its seats or votes; null if they do not. */
export function contradictionWords(ballot: Ballot): string | null {
  const found = contradictionOn(ballot);
  if (!found) return null;
  if (found.kind === 'outvoted') {
    const [winner, loser] = [found.winner, found.loser];
    return `In ${ballot.post_label} the source marks ${writtenName(winner.person_name)} as elected with ${counted(winner.votes_cast, 'vote')}, but not ${writtenName(loser.person_name)} with ${counted(loser.votes_cast, 'vote')}.`;
  }
  const marked = `The source marks ${counted(found.flagged, 'candidate')} in ${ballot.post_label} as elected`;
  if (found.expected < ballot.seats_contested)
    return `${marked}, but ${counted(found.expected, 'person', 'people')} stood.`;
  return `${marked}, but the ward fills ${counted(found.expected, 'seat')}.`;
}

/** What does not add up on one ballot: the source's contradiction, and the reasons why its errors are published. */
export function ballotDoubts(ballot: Ballot, { accepted_errors }: Election): string[] {
  const contradiction = contradictionWords(ballot);
  const reasons = accepted_errors
    .filter(({ ballot_paper_id }) => ballot_paper_id === ballot.ballot_paper_id)
    .map(({ reason }) => reason);
  if (reasons.length === 0 && contradiction === null) return [];
  return [[contradiction ?? `The figures for ${ballot.post_label} do not add up.`, ...reasons].join(' ')];
}

/** What does not add up in an election as a whole, and then on each of these ballots. */
export function electionDoubts(election: Election, ballots: readonly Ballot[] = election.ballots): string[] {
  const reasons = election.accepted_errors
    .filter(({ ballot_paper_id }) => ballot_paper_id === null)
    .map(({ reason }) => `The figures for the ${election.name} do not add up. ${reason}`);
  return [...reasons, ...ballots.flatMap((ballot) => ballotDoubts(ballot, election))];
}

/** The doubts of several ballots, each with its polling day, where one reply is about several elections. */
export function datedDoubts(contests: readonly { ballot: Ballot; election: Election }[]): string[] {
  return contests.flatMap(({ ballot, election }) =>
    ballotDoubts(ballot, election).map((doubt) => `${dayInWords(election.election_date)}: ${doubt}`),
  );
}
