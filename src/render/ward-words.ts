/** One ward's result in words, for replies and pages. Names are as recorded, not escaped. */

import { contradictionOn } from '../results/contradiction.ts';
import type { Lead } from '../results/majority.ts';
import type { Outcome, UnlabelledGain } from '../results/outcome.ts';
import type { Affiliation } from '../results/parties.ts';
import { writtenName } from '../results/person-name.ts';
import type { Ballot, Candidate } from '../results/schema.ts';
import { fillsSeats } from '../results/seats-filled.ts';
import { type SettledTie, settledTie } from '../results/settled-tie.ts';
import { shareOnBallot } from '../results/share.ts';
import type { WardResult } from '../results/ward-result.ts';
import { wardTitle } from '../results/ward-title.ts';
import { noMajorityWords } from './doubt-words.ts';
import { inferredNotes, isInferred } from './inferred-words.ts';
import { nobodyElected, noPollWords } from './no-poll.ts';
import { count, counted, NOT_RECORDED, points } from './numbers.ts';
import { outcomeLabel } from './outcome-label.ts';
import { affiliationOf, partyLabel } from './party-name.ts';
import { readingNotes } from './reading-words.ts';
import { dated, type Subject } from './subject.ts';
import { listed, withArticle } from './words.ts';

/** "Darley, 1 May 2003: Joan Travis (Liberal Democrats) elected, majority 433". */
export function wardHeadline(result: WardResult, subject: Subject): string {
  return `${dated(wardTitle(result.ballot), subject)}: ${wardVerdict(result, subject)}`;
}

/** "Joan Travis (Liberal Democrats) elected, majority 433". */
export function wardVerdict(result: WardResult, { parties }: Pick<Subject, 'parties'>): string {
  const { ballot, elected, majority } = result;
  const { people, tied } = elected;
  const names = electedNames(people, parties);
  const scope = ballot.seats_contested > 1 ? ' for the last seat' : '';
  const tie = settledTie(ballot);
  const majorityShown = majority ? `, majority ${count(majority.deciding.votes)}${scope}` : '';
  const margin = tie ? tieWords(tie, people.length) : majorityShown;
  const won =
    names.length > 0 ? [`${listed(names)} elected${ballot.cancelled_poll ? howWithoutPoll(ballot) : margin}`] : [];
  if (tied.length > 0) {
    const seats = ballot.seats_contested - people.length;
    const level = listed(tied.map(({ person_name }) => writtenName(person_name)));
    won.push(
      `${level} tied for ${seats > 1 ? `the last ${seats} seats` : 'the last seat'}; who won the draw is ${NOT_RECORDED}`,
    );
  }
  return won.join('; ') || nobodyElected(ballot);
}

/** Each person with their party: "Joan Travis (Liberal Democrats)". */
export function electedNames(people: readonly Candidate[], parties: Subject['parties']): string[] {
  return people.map((person, index) =>
    sameParty(person, people[index + 1])
      ? writtenName(person.person_name)
      : `${writtenName(person.person_name)} (${partyLabel(person, parties)})`,
  );
}

function howWithoutPoll(ballot: Ballot): string {
  return ballot.cancellation_reason === 'uncontested' ? ' unopposed' : `; ${nobodyElected(ballot)}`;
}

/** " by lot, level with Ben on 500 votes"; names the winners of the tie if others were elected too. */
function tieWords({ winners, losers, votes, byLot }: SettledTie, elected: number): string {
  const names = (people: readonly Candidate[]) => listed(people.map(({ person_name }) => writtenName(person_name)));
  const who = winners.length < elected ? `; ${names(winners)}` : '';
  const lot = byLot ? ' by lot' : '';
  const comma = byLot || who === '' ? ',' : '';
  return `${who}${lot}${comma} level with ${names(losers)} on ${counted(votes, 'vote')}`;
}

/** People of the same party next to each other share its name: "A and B (Labour)". */
function sameParty(person: Candidate, next: Candidate | undefined): boolean {
  return person.party_id === next?.party_id && person.party_name === next?.party_name;
}

/** Each outcome that the source labels: "Liberal Democrat gain", and its detail, " from Labour (recorded; from whom: inferred)". */
export function outcomesWords(
  result: WardResult,
  { parties }: Subject,
): { party: Affiliation; label: string; detail: string }[] {
  return result.outcomes.map((outcome) => {
    const party = affiliationOf(outcome.party_id, parties, result.ballot.candidates);
    const label = outcomeLabel(party, outcome.label, parties);
    return { party, label, detail: outcomeDetail(outcome, result, parties) };
  });
}

/** The source's labels, each with one mark: "Liberal Democrat gain from Labour (recorded; from whom: inferred)". */
export function labelsWords(result: WardResult, { parties }: Subject): string {
  const labels = result.outcomes.map((outcome) => {
    const party = affiliationOf(outcome.party_id, parties, result.ballot.candidates);
    const inferred = outcome.gained_from?.basis === 'inferred' ? '; from whom: inferred' : '';
    return `${outcomeLabel(party, outcome.label, parties)}${loserWords(outcome, result, parties)} (${scopeOf(result) || 'recorded'}${inferred})`;
  });
  return labels.join('; ');
}

function outcomeDetail(outcome: Outcome, result: WardResult, parties: Subject['parties']): string {
  const mark = outcome.gained_from?.basis === 'inferred' ? ' (recorded; from whom: inferred)' : '';
  const scope = scopeOf(result);
  return `${loserWords(outcome, result, parties)}${mark}${scope && `, ${scope}`}`;
}

/** " from Labour"; empty for a hold. */
function loserWords({ label, gained_from }: Outcome, { ballot }: WardResult, parties: Subject['parties']): string {
  if (label === 'hold') return '';
  if (!gained_from) return `, from whom: ${NOT_RECORDED}`;
  return ` from ${partyLabel(affiliationOf(gained_from.party_id, parties, ballot.candidates), parties)}`;
}

/** "recorded once for 2 seats"; empty if every seat has a label. */
function scopeOf({ outcomes, ballot }: WardResult): string {
  return outcomes.length < ballot.seats_contested ? `recorded once for ${ballot.seats_contested} seats` : '';
}

/** The majority, with points: "433 · 12.9 points"; or why there is none. */
export function majorityWords({ majority, ballot, elected }: WardResult): string {
  if (ballot.cancelled_poll) return noPollWords(ballot);
  const tie = settledTie(ballot);
  if (tie) return `none: level on votes at the last seat${tie.byLot ? ', decided by lot' : ''}`;
  if (elected.tied.length > 0) return 'none: tied at the last seat';
  if (!majority) return noMajorityWords(ballot);
  const { winner, loser, votes } = majority.deciding;
  const [first, second] = [shareOnBallot(winner, ballot), shareOnBallot(loser, ballot)];
  return first && second ? `${count(votes)} · ${points(first, second)}` : count(votes);
}

/** The votes counted: "3,356"; or that there was no poll. */
export function votesCountedWords({ ballot, votesCounted }: WardResult): string {
  return ballot.cancelled_poll ? noPollWords(ballot) : count(votesCounted);
}

/** Both majorities of a ward of several seats, each with its definition; empty if there is none. */
export function bothMajorities(
  { majority }: WardResult,
  { parties }: Subject,
): { votes: string; definition: string }[] {
  if (!majority) return [];
  const named = (person: Candidate) => `${writtenName(person.person_name)} (${partyLabel(person, parties)})`;
  const defined = ({ votes, winner, loser }: Lead, definition: string) => ({
    votes: count(votes),
    definition: `${definition}: ${named(winner)} over ${named(loser)}`,
  });
  return [
    defined(majority.deciding, 'last elected over first not elected'),
    defined(majority.leading, 'first elected over first not elected'),
  ];
}

/** Notes that a reader needs to understand the figures. */
export function wardNotes(result: WardResult, { parties, election }: Subject): string[] {
  const { ballot, unlabelled, inferred, votesCounted } = result;
  const seats = ballot.seats_contested;
  const several = seats > 1;
  const unlabelledSeats = several && ballot.outcomes.length > 0 && ballot.outcomes.length < seats;
  return [
    ...(several && votesCounted !== null
      ? [`Each voter had up to ${seats} votes. Shares are of all ${counted(votesCounted, 'vote')} cast, not of voters.`]
      : []),
    ...(unlabelledSeats
      ? [`The source has one label for this ward; for each of its ${seats} seats, hold or gain is ${NOT_RECORDED}.`]
      : []),
    ...unlabelled.map((gain) => unlabelledNote(gain, parties)),
    ...inferredNotes([inferred]),
    ...readingNotes(election, parties, ballot.candidates),
  ];
}

/** What every assignment of the seats that fits the labels and the net changes has in common. */
function unlabelledNote({ seats, from, ...gain }: UnlabelledGain, parties: Subject['parties']): string {
  const label = outcomeLabel(gain, 'gain', parties);
  const gained = seats === 1 ? `one seat here was ${withArticle(label)}` : `${count(seats)} seats here were ${label}s`;
  const [loser, ...others] = from.map((row) => partyLabel(row, parties));
  const whom = others.length === 0 ? `from ${loser} (inferred)` : '(inferred); they do not show from whom';
  return `By the source’s labels and the council’s net changes, ${gained} ${whom}.`;
}

/** Which of the ward's figures are recorded, and which are derived or inferred. */
export function wardBasis({ ballot, elected, outcomes, inferred }: WardResult): string {
  if (ballot.cancelled_poll) {
    return ballot.cancellation_reason === 'uncontested'
      ? 'There was no poll: nobody stood against those elected'
      : `There was ${noPollWords(ballot)}${fillsSeats(ballot) ? '' : ', and the seat was not filled that day'}`;
  }
  if (contradictionOn(ballot))
    return 'Votes are recorded; share is derived; who was elected, and by how much, is in doubt';
  const labelled = outcomes.length > 0;
  const outcome = inferred && isInferred(inferred) ? '; hold or gain is inferred' : '';
  if (elected.basis === 'recorded') {
    const recorded = labelled ? 'Votes, who was elected, and hold or gain' : 'Votes and who was elected';
    return `${recorded} are recorded; majority and share are derived${outcome}`;
  }
  return `${labelled ? 'Votes and hold or gain' : 'Votes'} are recorded; who was elected, majority and share are derived${outcome}`;
}
