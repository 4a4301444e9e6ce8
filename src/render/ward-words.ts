/** One ward's result in sentences, for replies and pages alike. Names stand in them as recorded. */
import type { Lead } from '../results/majority.ts';
import type { Outcome } from '../results/outcome.ts';
import type { Candidate } from '../results/schema.ts';
import { shareOnBallot } from '../results/share.ts';
import type { WardResult } from '../results/ward-result.ts';
import { listed } from '../words.ts';
import { count, counted, NOT_RECORDED, points } from './numbers.ts';
import { dated, type Occasion } from './occasion.ts';
import { affiliationOf, partyLabel } from './party-name.ts';

/** "Darley, 1 May 2003: Joan Travis (Liberal Democrats) elected, majority 433". */
export function wardHeadline(result: WardResult, occasion: Occasion): string {
  return `${dated(result.ballot.post_label, occasion)}: ${wardVerdict(result, occasion)}`;
}

/** "Joan Travis (Liberal Democrats) elected, majority 433". */
export function wardVerdict({ ballot, elected, majority }: WardResult, { parties }: Occasion): string {
  if (elected.tied.length > 0) {
    const level = listed(elected.tied.map(({ person_name }) => person_name));
    return `${level} tied for the last seat; who was drawn by lot is ${NOT_RECORDED}`;
  }
  if (elected.people.length === 0) return `who was elected is ${NOT_RECORDED}`;
  const names = elected.people.map((person, index) =>
    sameParty(person, elected.people[index + 1])
      ? person.person_name
      : `${person.person_name} (${partyLabel(person, parties)})`,
  );
  const scope = ballot.seats_contested > 1 ? ' for the last seat' : '';
  const unopposed = ballot.cancelled_poll ? ' unopposed' : '';
  return `${listed(names)} elected${majority ? `, majority ${count(majority.deciding.votes)}${scope}` : unopposed}`;
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

/** The majority of a ward of one seat with its size in points: "433 · 12.9 points". */
export function majorityWords({ majority, ballot, elected }: WardResult): string {
  if (!majority) return elected.tied.length > 0 ? 'none: the last seat was tied' : NOT_RECORDED;
  const { winner, loser, votes } = majority.deciding;
  const [first, second] = [shareOnBallot(winner, ballot), shareOnBallot(loser, ballot)];
  return first && second ? `${count(votes)} · ${points(first, second)}` : count(votes);
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
    ...(several
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
export function wardBasis({ elected }: WardResult): string {
  const who = elected.basis === 'recorded' ? 'Who was elected is recorded; majority' : 'Who was elected, majority';
  return `${who} and share are derived; votes, and hold or gain, are recorded`;
}

/** The bars of a ward in a sentence. */
export function wardPictureWords({ ballot, candidates, elected }: WardResult, occasion: Occasion): string {
  const each = candidates.map(({ candidate }) => {
    const status = elected.people.includes(candidate) ? ', elected' : '';
    return `${candidate.person_name} (${partyLabel(candidate, occasion.parties)}) ${count(candidate.votes_cast)}${status}`;
  });
  return `Bar chart of the votes in ${dated(ballot.post_label, occasion)}: ${each.join('; ')}.`;
}
