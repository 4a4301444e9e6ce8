/** A party's result in words, for replies and pages. Names are as recorded, not escaped. */
import { partyKey } from '../results/parties.ts';
import type { PartyResult } from '../results/party-result.ts';
import type { Ballot } from '../results/schema.ts';
import { partyShareOnBallot, type Share } from '../results/share.ts';
import { wardTitle } from '../results/ward-title.ts';
import { shortCouncilName } from './council-name.ts';
import { count, counted, leastText, NOT_RECORDED, percent } from './numbers.ts';
import { partyLabel } from './party-name.ts';
import { readingNotes } from './reading-words.ts';
import { seatsBasis, seatsText } from './seats-words.ts';
import { dated, type Subject } from './subject.ts';

/** Which of a party's figures are recorded, and which derived. */
export function partyBasis({ composition }: PartyResult): string {
  return `${seatsBasis(composition)}; votes of each candidate are recorded; seats won, places, totals and shares are derived`;
}

/** "Labour, Derby, 1 May 2003: 7 of 19 seats, 31.5% of votes". */
export function partyHeadline(result: PartyResult, subject: Subject): string {
  const { party, won, seatsContested, atLeast, shares } = result;
  const name = `${partyLabel(party, subject.parties)}, ${dated(shortCouncilName(subject.council.name), subject)}`;
  const share = shares.allVotes ? `, ${leastText(percent(shares.allVotes), atLeast)} of votes` : '';
  return `${name}: ${count(won)} of ${counted(seatsContested, 'seat')}${share}`;
}

/** "won 7 of 19 seats, 18,586 votes, 31.5% of all votes cast". */
export function partyVerdict({ won, seatsContested, atLeast, shares: { allVotes } }: PartyResult): string {
  const votes = allVotes
    ? `, ${leastText(counted(allVotes.votes, 'vote'), atLeast)}, ${leastText(percent(allVotes), atLeast)} of all votes cast`
    : '';
  return `won ${count(won)} of ${counted(seatsContested, 'seat')}${votes}`;
}

/** The ballots on which the party had a candidate. */
export function ballotsOfParty({ candidates }: PartyResult): Ballot[] {
  return [...new Set(candidates.map(({ ballot }) => ballot))];
}

/** A party's figures, each with its name. */
export function partyFigures({
  won,
  atLeast,
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
    {
      name: 'Votes (derived)',
      value: shares.allVotes ? leastText(count(shares.allVotes.votes), atLeast) : NOT_RECORDED,
    },
    {
      name: 'Share by all votes (derived)',
      value: shares.allVotes ? leastText(percent(shares.allVotes), atLeast) : NOT_RECORDED,
    },
    {
      name: 'Share by best-placed candidate (derived)',
      value: shares.bestPlaced ? leastText(ofTotal(shares.bestPlaced), atLeast) : NOT_RECORDED,
    },
  ];
}

function ofTotal(share: Share): string {
  return `${percent(share)} (${count(share.votes)} of ${count(share.total)})`;
}

/** How the two shares are counted, that independents are not a party, and who may be of another party. */
export function partyNotes(result: PartyResult, subject: Subject): string[] {
  return [...methodNotes(result), ...doubtfulCandidates(result, subject)];
}

/** An abbreviation that may mean this party, or whose candidates these are; and that it may have had more. */
function doubtfulCandidates(result: PartyResult, { election, parties }: Subject): string[] {
  const { party, atLeast } = result;
  const people = result.candidates.map(({ candidate }) => candidate);
  if (!atLeast) return readingNotes(election, parties, people);
  const name = partyLabel(party, parties);
  return [
    ...readingNotes(election, parties),
    `So ${name} may have had more candidates and votes than those counted here.`,
  ];
}

function methodNotes(result: PartyResult): string[] {
  const { independents, candidates } = result;
  const bestPlaced = 'By best-placed candidate, only the votes of a party’s best candidate in each ward count.';
  if (!independents) return [bestPlaced];
  const wards = ballotsOfParty(result).length;
  return [
    `${counted(candidates.length, 'person', 'people')} in ${counted(wards, 'ward')} stood without a party; each stood alone, and their totals are arithmetic only.`,
    `${bestPlaced} In a ward of several seats, independents count as one party; in a ward of one seat, each counts separately.`,
  ];
}

/** The bar chart's alt text. */
export function partyPictureWords(result: PartyResult, subject: Subject): string {
  const { party, candidates } = result;
  const wards = ballotsOfParty(result).length;
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
