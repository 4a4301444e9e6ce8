/** A by-election or a rescheduled poll in words, for replies and pages. Names are as recorded, not escaped. */
import { wardResult } from '../results/ward-result.ts';
import { POLL_NAMES, type PollKind } from './election-day.ts';
import { counted } from './numbers.ts';
import type { Subject } from './subject.ts';
import { wardVerdict } from './ward-words.ts';
import { listed } from './words.ts';

/** "by-election in Darley", "3 by-elections". */
export function pollHeading(kind: PollKind, { election: { ballots } }: Pick<Subject, 'election'>): string {
  const [only, ...others] = ballots;
  if (others.length > 0 || !only) return counted(ballots.length, POLL_NAMES[kind]);
  return `${POLL_NAMES[kind]} in ${only.post_label}`;
}

/** "Ann Archer (Labour) elected, majority 200"; with several wards, each after its ward's name. */
export function pollVerdict(subject: Subject): string {
  const { ballots } = subject.election;
  const verdicts = ballots.map((ballot) => ({
    ward: ballot.post_label,
    verdict: wardVerdict(wardResult(ballot, subject.election), subject),
  }));
  return verdicts.map(({ ward, verdict }) => (ballots.length > 1 ? `${ward}: ${verdict}` : verdict)).join('; ');
}

/** What the poll was, and that it says nothing about the council as a whole. */
export function pollNotes(kind: PollKind): string[] {
  const what =
    kind === 'by-election'
      ? 'A by-election fills a vacancy between elections of the council.'
      : 'Other wards of the council voted shortly before, so we infer that this poll was rescheduled.';
  return [`${what} It does not show the seats of each party on the whole council, or who had control.`];
}

/** That the figures of an election of the council include by-elections of the same day; empty if there were none. */
export function sameDayNotes({ election: { ballots } }: Pick<Subject, 'election'>): string[] {
  const wards = ballots.filter(({ by_election }) => by_election).map(({ post_label }) => post_label);
  if (wards.length === 0) return [];
  return [`Seats and votes of that day include the by-election${wards.length > 1 ? 's' : ''} in ${listed(wards)}.`];
}

/** Which figures are derived. */
export const POLL_BASIS = 'Votes are recorded; majority is derived';
