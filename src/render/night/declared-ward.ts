/** What was declared in a ward: who was elected, everybody's votes, and what follows from them. */

import { cut } from '../../discord/message.ts';
import type { Manifest } from '../../results/night/manifest.ts';
import { seatChanges } from '../../results/night/seat-changes.ts';
import type { WardState } from '../../results/night/ward-states.ts';
import { wardResult } from '../../results/ward-result.ts';
import { wardCandidateLines } from '../candidate-lines.ts';
import { colourOf, GREY } from '../party-name.ts';
import { countLines, turnoutLine } from '../ward-counts.ts';
import { electedNames } from '../ward-words.ts';
import { listed } from '../words.ts';
import type { NightSubject } from './night-subject.ts';
import { seatChangesWords } from './seat-changes-words.ts';

const LONGEST_BASELINE = 200;

/** "Labour hold"; who was elected if there is nothing to compare with. Not escaped. */
export function verdictOf(ward: WardState, { manifest, parties }: NightSubject): string {
  const changes = seatChanges(manifest, ward);
  const { elected } = resultOf(ward, manifest);
  return changes ? seatChangesWords(changes, parties) : `${listed(electedNames(elected.people, parties))} elected`;
}

/** A line for each candidate, the majority, and the ballot papers if they were declared. Names are escaped. */
export function declaredLines(ward: WardState, night: NightSubject): string[] {
  const result = resultOf(ward, night.manifest);
  const { turnout_reported, spoilt_ballots } = ward.ballot;
  const hasPapers = turnout_reported !== null || spoilt_ballots !== null;
  return [
    ...wardCandidateLines(result, night),
    '',
    ...countLines(result),
    ...(hasPapers ? turnoutLine(ward.ballot) : []),
  ];
}

/** The colour of the party that won, or that won the first seat. */
export function colourOfWard({ ballot }: WardState, { manifest, parties }: NightSubject): number {
  const [winner] = wardResult(ballot, manifest.election).elected.people;
  return winner ? colourOf(winner, parties) : GREY;
}

/** "Declared: votes. Derived: winner, shares, majority, gain, seats. Compared with: the list of councillors of 2003". */
export function declaredBasis(ward: WardState, { manifest }: NightSubject): string {
  const changes = seatChanges(manifest, ward)?.filter(({ outcome }) => outcome !== 'not comparable') ?? [];
  const kinds = [...new Set(changes.map(({ outcome }) => outcome))];
  const { elected, majority } = resultOf(ward, manifest);
  const { turnout_reported, spoilt_ballots } = ward.ballot;
  const declared = [
    'votes',
    ...(turnout_reported === null ? [] : ['ballot papers']),
    ...(spoilt_ballots === null ? [] : ['spoilt papers']),
  ];
  const derived = [
    elected.people.length > 1 ? 'winners' : 'winner',
    'shares',
    ...(majority ? ['majority'] : []),
    ...kinds,
    'seats',
  ];
  const { baseline } = manifest;
  return [
    `Declared: ${declared.join(', ')}`,
    `Derived: ${derived.join(', ')}`,
    ...(baseline && kinds.length > 0 ? [`Compared with: ${baselineName(baseline.name)}`] : []),
  ].join('. ');
}

/** What gains are measured from, on one line. Not escaped. */
export function baselineName(name: string): string {
  return cut(name.replace(/\s+/g, ' '), LONGEST_BASELINE);
}

function resultOf({ ballot }: WardState, { election }: Manifest) {
  return wardResult(ballot, election);
}
