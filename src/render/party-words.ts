/** A party's result in words, for replies and pages. Names are as recorded, not escaped. */
import { partyKey } from '../results/parties.ts';
import type { PartyResult } from '../results/party-result.ts';
import type { Ballot } from '../results/schema.ts';
import { partyShareOnBallot, type Share } from '../results/share.ts';
import { wardTitle } from '../results/ward-title.ts';
import { count, counted, NOT_RECORDED, percent } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import { seatsBasis, seatsText } from './seats-words.ts';
import { dated, type Subject } from './subject.ts';

/** Which of a party's figures are recorded, and which derived. */
export function partyBasis({ composition }: PartyResult): string {
  return `${seatsBasis(composition)}; votes of each candidate are recorded; seats won, places, totals and shares are derived`;
}

/** "Labour in Derby City Council, 1 May 2003: won 7 of 19 seats, 18,586 votes, 31.5% of all votes cast". */
export function partyHeadline(result: PartyResult, subject: Subject): string {
  return `${partyLabel(result.party, subject.parties)} in ${dated(subject.council.name, subject)}: ${partyVerdict(result)}`;
}

/** The headline without the party, the council and the day. */
export function partyVerdict({ won, seatsContested, shares: { allVotes } }: PartyResult): string {
  const votes = allVotes ? `, ${counted(allVotes.votes, 'vote')}, ${percent(allVotes)} of all votes cast` : '';
  return `won ${count(won)} of ${counted(seatsContested, 'seat')}${votes}`;
}

/** The ballots on which the party had a candidate. */
export function ballotsOf({ candidates }: PartyResult): Ballot[] {
  return [...new Set(candidates.map(({ ballot }) => ballot))];
}

/** A party's figures, each with its name. */
export function partyFigures({
  won,
  seatsContested,
  seats,
  composition,
  shares,
}: PartyResult): { name: string; value: string }[] {
  return [
    { name: 'Seats won that day (derived)', value: `${count(won)} of ${count(seatsContested)}` },
    {
      name:
        composition?.basis === 'derived' ? 'Seats on the council (derived)' : 'Seats on the council (change derived)',
      value: seats ? seatsText(seats) : NOT_RECORDED,
    },
    { name: 'Votes (derived)', value: count(shares.allVotes?.votes ?? null) },
    { name: 'Share by all votes (derived)', value: percent(shares.allVotes) },
    { name: 'Share by best-placed candidate (derived)', value: ofTotal(shares.bestPlaced) },
  ];
}

function ofTotal(share: Share | null): string {
  return share ? `${percent(share)} (${count(share.votes)} of ${count(share.total)})` : NOT_RECORDED;
}

/** How the two shares are counted, and that independents are not a party. */
export function partyNotes(result: PartyResult): string[] {
  const { independents, candidates } = result;
  const bestPlaced = 'By best-placed candidate, only the votes of a party’s best candidate in each ward count.';
  if (!independents) return [bestPlaced];
  const wards = ballotsOf(result).length;
  return [
    `${counted(candidates.length, 'person', 'people')} in ${counted(wards, 'ward')} stood without a party; each stood alone, and their totals are arithmetic only.`,
    `${bestPlaced} Independents pool in a ward of several seats; in a ward of one seat each counts separately.`,
  ];
}

/** The bar chart's alt text. */
export function partyPictureWords(result: PartyResult, subject: Subject): string {
  const { party, candidates } = result;
  const wards = ballotsOf(result).length;
  const best = candidates
    .map(({ ballot }) => ({ ballot, share: partyShareOnBallot(partyKey(party), ballot) }))
    .filter(({ share }) => share !== null)
    .toSorted((a, b) => shareSize(b.share) - shareSize(a.share))[0];
  const peak = best ? `; highest in ${wardTitle(best.ballot)}, ${percent(best.share)}` : '';
  const name = partyLabel(party, subject.parties);
  const where = wards === 1 ? 'the one ward' : `each of the ${counted(wards, 'ward')}`;
  return `Bar chart of the ${name} share in ${where} contested, ${dated(subject.council.name, subject)}${peak}.`;
}

function shareSize(share: Share | null): number {
  return share ? share.votes / share.total : 0;
}
