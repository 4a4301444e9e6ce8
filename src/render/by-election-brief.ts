/** A by-election or a rescheduled poll in brief. Names are escaped in lines, and as recorded in the headline. */
import { electedOn } from '../results/elected.ts';
import { partiesOnTheDay } from '../results/parties-on-the-day.ts';
import { writtenName } from '../results/person-name.ts';
import { ranked } from '../results/ranking.ts';
import type { Ballot, Candidate } from '../results/schema.ts';
import { seatsContested } from '../results/seats.ts';
import { shareOnBallot } from '../results/share.ts';
import { wardResult } from '../results/ward-result.ts';
import { basisWords } from './basis-words.ts';
import { pollVerdict } from './by-election-words.ts';
import { shortCouncilName } from './council-name.ts';
import { POLL_NAMES } from './election-day.ts';
import { noPollWords } from './no-poll.ts';
import { count, counted, NOT_RECORDED, percent } from './numbers.ts';
import { partyLabel, square } from './party-name.ts';
import { partyShortForm } from './party-short-form.ts';
import { dated, type Subject } from './subject.ts';
import { capitalised, plain } from './text.ts';
import { wardVerdict } from './ward-words.ts';

type PollKind = keyof typeof POLL_NAMES;

/** That the records do not call a poll rescheduled. The footer says what we infer it from. */
const INFERRED = { 'by-election': '', rescheduled: '†' } as const;

/**
 * "Mill Hill by-election, Testham, 4 February 2016: Ann Archer (Labour) elected, majority 200"; with several wards, how
 * many seats each party won.
 */
export function pollHeadline(kind: PollKind, subject: Subject): string {
  const { ballots } = subject.election;
  const [only, ...others] = ballots;
  const single = only && others.length === 0;
  const what = single ? `${only.post_label} ${POLL_NAMES[kind]}` : counted(ballots.length, POLL_NAMES[kind]);
  const where = dated(shortCouncilName(subject.council.name), subject);
  return `${what}${INFERRED[kind]}, ${where}: ${single ? pollVerdict(subject) : seatsWords(subject)}`;
}

/** "Labour 2, Green 1; 1 seat without a winner to name". */
function seatsWords({ election, parties }: Subject): string {
  const won = partiesOnTheDay(election)
    .filter((party) => party.won > 0)
    .toSorted((a, b) => b.won - a.won);
  const unknown = seatsContested(election) - won.reduce((sum, party) => sum + party.won, 0);
  const each = won.map((party) => `${partyLabel(party, parties)} ${count(party.won)}`);
  return [
    ...(each.length > 0 ? [each.join(', ')] : []),
    ...(unknown > 0 || each.length === 0 ? [`${counted(unknown, 'seat')} without a winner to name`] : []),
  ].join('; ');
}

/** Each candidate of the one ballot; with several wards, who won each. */
export function pollLines(subject: Subject): string[] {
  const { ballots } = subject.election;
  const [only, ...others] = ballots;
  if (only && others.length === 0) return byElectionCandidateLines(only, subject);
  return ballots.map(
    (ballot) => `**${plain(ballot.post_label)}**: ${plain(wardVerdict(wardResult(ballot, subject.election), subject))}`,
  );
}

/** "🟥 **Ann Archer** Lab **600** · 60.0% ✓". */
function byElectionCandidateLines(ballot: Ballot, { parties }: Subject): string[] {
  const { people } = electedOn(ballot);
  const lines = ranked(ballot).map(({ candidate }) => {
    const elected = people.includes(candidate);
    const name = plain(writtenName(candidate.person_name));
    const figures = votesText(candidate, ballot);
    const who = `${square(candidate, parties)} ${elected ? `**${name}**` : name} ${plain(partyShortForm(candidate, parties))}`;
    return `${who}${figures}${elected ? ' ✓' : ''}`;
  });
  if (ballot.cancelled_poll) return [...lines, capitalised(noPollWords(ballot))];
  const missing = ballot.candidates.some(({ votes_cast }) => votes_cast === null);
  return missing ? [...lines, `Votes of ${whoseVotes(ballot)}: ${NOT_RECORDED}`] : lines;
}

function votesText(candidate: Candidate, ballot: Ballot): string {
  if (candidate.votes_cast === null) return '';
  const share = shareOnBallot(candidate, ballot);
  return ` **${count(candidate.votes_cast)}**${share ? ` · ${percent(share)}` : ''}`;
}

function whoseVotes({ candidates }: Ballot): string {
  const unknown = candidates.filter(({ votes_cast }) => votes_cast === null).length;
  return unknown === candidates.length ? 'each candidate' : counted(unknown, 'candidate');
}

/** Which of these figures are recorded, and which derived. */
export function pollBriefBasis(kind: PollKind, { election }: Subject): string {
  const { ballots } = election;
  const winners = ballots.map(electedOn).filter(({ people }) => people.length > 0);
  const named = winners.length > 0 ? ['who was elected'] : [];
  const recorded = winners.every(({ basis }) => basis === 'recorded');
  const hasVotes = ballots.some(({ candidates }) => candidates.some(({ votes_cast }) => votes_cast !== null));
  const hasMajority = ballots.some((ballot) => wardResult(ballot, election).majority !== null);
  return basisWords({
    recorded: [...(hasVotes ? ['votes'] : []), ...(recorded ? named : [])],
    derived: [
      ...(recorded ? [] : named),
      ...(hasMajority ? ['majority'] : []),
      ...(hasVotes && ballots.length === 1 ? ['shares'] : []),
    ],
    inferred: kind === 'rescheduled' ? ['from the other wards, which voted shortly before'] : [],
  });
}
