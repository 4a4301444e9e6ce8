/** A party's result in sentences, for replies and pages alike. Names stand in them as recorded. */
import { partyKey } from '../results/parties.ts';
import type { PartyResult } from '../results/party-result.ts';
import { partyShareOnBallot, type Share } from '../results/share.ts';
import { seatsWords } from './council-words.ts';
import { count, counted, NOT_RECORDED, percent } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import { dated, type Occasion } from './subject.ts';

export const PARTY_BASIS =
  'Votes of each candidate, and seats before and after, are recorded; seats won, places, totals and shares are derived';

/** "Labour in Derby City Council, 1 May 2003: won 7 of 19 seats, 18,586 votes, 31.5% of all votes cast". */
export function partyHeadline(result: PartyResult, occasion: Occasion): string {
  return `${partyLabel(result.party, occasion.parties)} in ${dated(occasion.council.name, occasion)}: ${partyVerdict(result)}`;
}

/** The headline without the party, the council and the day. */
export function partyVerdict({ won, seatsContested, shares: { allVotes } }: PartyResult): string {
  const votes = allVotes ? `, ${counted(allVotes.votes, 'vote')}, ${percent(allVotes)} of all votes cast` : '';
  return `won ${count(won)} of ${counted(seatsContested, 'seat')}${votes}`;
}

/** The figures of a party, each with its name. */
export function partyFigures({ won, seatsContested, seats, shares }: PartyResult): { name: string; value: string }[] {
  const held = seats && seatsWords(seats);
  return [
    { name: 'Seats won that day (derived)', value: `${count(won)} of ${count(seatsContested)}` },
    {
      name: 'Seats on the council (change derived)',
      value: held ? `${held.before} → ${held.after} (${held.change})` : NOT_RECORDED,
    },
    { name: 'Votes (derived)', value: count(shares.allVotes?.votes ?? null) },
    { name: 'Share by all votes (derived)', value: percent(shares.allVotes) },
    { name: 'Share by best-placed candidate (derived)', value: ofTotal(shares.bestPlaced) },
  ];
}

function ofTotal(share: Share | null): string {
  return share ? `${percent(share)} (${count(share.votes)} of ${count(share.total)})` : NOT_RECORDED;
}

/** What a reader must be told of the two shares, and of the independents, who are no party. */
export function partyNotes({ independents, candidacies }: PartyResult): string[] {
  const bestPlaced = 'By best-placed candidate, each party counts in each ward with its best candidate’s votes only.';
  if (!independents) return [bestPlaced];
  const wards = new Set(candidacies.map(({ ballot }) => ballot)).size;
  return [
    `${counted(candidacies.length, 'person', 'people')} in ${counted(wards, 'ward')} stood without a party; each stood alone, and their sums are arithmetic only.`,
    `${bestPlaced} Independents so pool in a ward of several seats; in a ward of one seat each counts alone.`,
  ];
}

/** The strip of a party's shares in a sentence. */
export function partyPictureWords({ party, candidacies }: PartyResult, occasion: Occasion): string {
  const wards = new Set(candidacies.map(({ ballot }) => ballot)).size;
  const best = candidacies
    .map(({ ballot }) => ({ ballot, share: partyShareOnBallot(partyKey(party), ballot) }))
    .filter(({ share }) => share !== null)
    .toSorted((a, b) => shareSize(b.share) - shareSize(a.share))[0];
  const peak = best ? `; highest in ${best.ballot.post_label}, ${percent(best.share)}` : '';
  const name = partyLabel(party, occasion.parties);
  return `Bar chart of the share of ${name} in each of ${counted(wards, 'ward')} it stood in, ${dated(occasion.council.name, occasion)}${peak}.`;
}

function shareSize(share: Share | null): number {
  return share ? share.votes / share.total : 0;
}
