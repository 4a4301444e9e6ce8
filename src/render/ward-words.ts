/** One ward's result in sentences, for replies and pages alike. Names stand in them as recorded. */
import type { Lead } from '../results/majority.ts';
import type { Outcome } from '../results/outcome.ts';
import type { Ballot, Candidate } from '../results/schema.ts';
import { shareOnBallot } from '../results/share.ts';
import type { WardResult } from '../results/ward-result.ts';
import { count, counted, NO_POLL, NOT_RECORDED, points } from './numbers.ts';
import { affiliationOf, partyLabel } from './party-name.ts';
import { dated, type Occasion } from './subject.ts';
import { listed } from './words.ts';

/** The ward as it is named in titles: "Darley", "Darley by-election". */
export function wardTitle({ post_label, by_election }: Ballot): string {
  return by_election ? `${post_label} by-election` : post_label;
}

/** "Darley, 1 May 2003: Joan Travis (Liberal Democrats) elected, majority 433". */
export function wardHeadline(result: WardResult, occasion: Occasion): string {
  return `${dated(wardTitle(result.ballot), occasion)}: ${wardVerdict(result, occasion)}`;
}

/** "Joan Travis (Liberal Democrats) elected, majority 433". */
export function wardVerdict(result: WardResult, { parties }: Occasion): string {
  const { ballot, elected, majority } = result;
  const { people, tied } = elected;
  const names = people.map((person, index) =>
    sameParty(person, people[index + 1])
      ? person.person_name
      : `${person.person_name} (${partyLabel(person, parties)})`,
  );
  const scope = ballot.seats_contested > 1 ? ' for the last seat' : '';
  const margin = majority ? `, majority ${count(majority.deciding.votes)}${scope}` : '';
  const won = names.length > 0 ? [`${listed(names)} elected${ballot.cancelled_poll ? ' unopposed' : margin}`] : [];
  if (tied.length > 0) {
    const seats = ballot.seats_contested - people.length;
    const level = listed(tied.map(({ person_name }) => person_name));
    won.push(
      `${level} tied for ${seats > 1 ? `the last ${seats} seats` : 'the last seat'}; who was drawn by lot is ${NOT_RECORDED}`,
    );
  }
  return won.join('; ') || `who was elected is ${NOT_RECORDED}`;
}

/** Party names follow the last of neighbouring people of one party: "A and B (Labour)". */
function sameParty(person: Candidate, next: Candidate | undefined): boolean {
  return person.party_id === next?.party_id && person.party_name === next?.party_name;
}

/** What follows the label of an outcome: " from Labour (inferred)", ", recorded once for 2 seats". */
export function outcomeDetail(
  { label, gained_from }: Outcome,
  { ballot, outcomes }: WardResult,
  { parties }: Occasion,
): string {
  const scope = outcomes.length < ballot.seats_contested ? `, recorded once for ${ballot.seats_contested} seats` : '';
  if (label === 'hold') return scope;
  if (!gained_from) return `, from whom: ${NOT_RECORDED}${scope}`;
  const mark = gained_from.basis === 'inferred' ? ' (inferred)' : '';
  return ` from ${partyLabel(affiliationOf(gained_from.party_id, parties), parties)}${mark}${scope}`;
}

/** Why there is no majority, or the one of a ward of one seat with its size in points: "433 · 12.9 points". */
export function majorityWords({ majority, ballot, elected }: WardResult): string {
  if (ballot.cancelled_poll) return NO_POLL;
  if (elected.tied.length > 0) return 'none: tied at the last seat';
  if (!majority) return NOT_RECORDED;
  const { winner, loser, votes } = majority.deciding;
  const [first, second] = [shareOnBallot(winner, ballot), shareOnBallot(loser, ballot)];
  return first && second ? `${count(votes)} · ${points(first, second)}` : count(votes);
}

/** The votes counted: "3,356"; where nobody stood against the elected, that there was no poll. */
export function votesCountedWords({ ballot, votesCounted }: WardResult): string {
  return ballot.cancelled_poll ? NO_POLL : count(votesCounted);
}

/** Both majorities of a ward of several seats, each with its definition; empty where there is none. */
export function bothMajorities(
  { majority }: WardResult,
  { parties }: Occasion,
): { votes: string; definition: string }[] {
  if (!majority) return [];
  const named = (person: Candidate) => `${person.person_name} (${partyLabel(person, parties)})`;
  const told = ({ votes, winner, loser }: Lead, definition: string) => ({
    votes: count(votes),
    definition: `${definition}: ${named(winner)} over ${named(loser)}`,
  });
  return [
    told(majority.deciding, 'last elected over first not elected'),
    told(majority.leading, 'first elected over first not elected'),
  ];
}

/** What a reader of this ward must be told beside the figures. */
export function wardNotes({ ballot, unlabelled, votesCounted }: WardResult, { parties }: Occasion): string[] {
  const seats = ballot.seats_contested;
  const several = seats > 1;
  const unlabelledSeats = several && ballot.outcomes.length > 0 && ballot.outcomes.length < seats;
  return [
    ...(several && votesCounted !== null
      ? [`Each voter had up to ${seats} votes. Shares are of all ${counted(votesCounted, 'vote')} cast, not of voters.`]
      : []),
    ...(unlabelledSeats
      ? [`The source labels this ward once; hold or gain of each of its ${seats} seats is ${NOT_RECORDED}.`]
      : []),
    ...unlabelled.map((gain) => {
      const gained = `${partyLabel(gain, parties)} gained ${counted(gain.seats, 'seat')} on the council that no ward label accounts for`;
      return `${gained}; by arithmetic here (inferred).`;
    }),
  ];
}

/** What of a ward's figures is derived. */
export function wardBasis({ ballot, elected, outcomes }: WardResult): string {
  if (ballot.cancelled_poll) return 'There was no poll: nobody stood against those elected';
  const who = elected.basis === 'recorded' ? 'Who was elected is recorded; majority' : 'Who was elected, majority';
  const recorded = outcomes.length > 0 ? 'votes, and hold or gain, are' : 'votes are';
  return `${who} and share are derived; ${recorded} recorded`;
}

/** Each candidate with votes, the elected marked: "Joan Travis (Liberal Democrats) 1,406, elected; …". */
export function candidatesWords({ candidates, elected }: WardResult, { parties }: Occasion): string {
  const each = candidates.map(({ candidate }) => {
    const status = elected.people.includes(candidate) ? ', elected' : '';
    return `${candidate.person_name} (${partyLabel(candidate, parties)}) ${count(candidate.votes_cast)}${status}`;
  });
  return each.join('; ');
}

/** The bars of a ward in a sentence. */
export function wardPictureWords(result: WardResult, occasion: Occasion): string {
  return `Bar chart of the votes in ${dated(wardTitle(result.ballot), occasion)}: ${candidatesWords(result, occasion)}.`;
}
