/** Two ballots side by side on lines that fit a phone: "🟧 LD 41.9 / **52.5**". */
import { type Affiliation, isGroup, partyKey, partyLetters } from '../results/parties.ts';
import type { Ballot } from '../results/schema.ts';
import { type Share, shareLead } from '../results/share.ts';
import { mayBeOneParty } from '../results/shared-abbreviations.ts';
import type { WardChange } from '../results/ward-change.ts';
import { sharesOn } from '../results/ward-history.ts';
import { compareColumns } from './compare-headline.ts';
import type { ComparedWard } from './compared-ward.ts';
import { count, NOT_RECORDED, percent, pointsSigned } from './numbers.ts';
import { square } from './party-name.ts';
import { dayInWords, plain } from './text.ts';
import { decidingMajority } from './ward-figures.ts';

/** Printed in place of a share if the party did not stand; and if it may have stood under another name. */
const ABSENT = '—';
const IN_DOUBT = '?';

interface Row {
  party: Affiliation;
  shares: [Side, Side];
}

/** A party's share on one ballot; null if votes are not recorded. */
type Side = Share | null | typeof ABSENT | typeof IN_DOUBT;

/** Both sides in order, a line for each party, then majorities, votes and what there is to know about both. */
export function compareLines(first: ComparedWard, second: ComparedWard, change: WardChange | null): string[] {
  const ballots: [Ballot, Ballot] = [first.result.ballot, second.result.ballot];
  const rows = rowsOf(ballots, first.subject.council.slug);
  const { parties } = first.subject;
  const known = rows.filter(({ shares }) => shares.some((share) => share !== null));
  const has = (mark: Side) => known.some(({ shares }) => shares.includes(mark));
  // An arrow leads from an earlier election to a later one.
  const between = change ? ' → ' : ' / ';
  return [
    `**${compareColumns(first, second).map(plain).join(between)}**`,
    ...known.map(({ party, shares }) => {
      const name = `${square(party, parties)} ${plain(partyLetters(party, parties))}`;
      return `${name} ${pair(shares).join(between)}${changed(party, change)}`;
    }),
    ...(known.length === 0 ? [`Shares: ${NOT_RECORDED}`] : []),
    `**Majority** ${ballots.map(decidingMajority).join(between)}`,
    `**Votes** ${[first, second].map(({ result }) => count(result.votesCounted)).join(between)}`,
    ...(hasSeveralSeats(ballots)
      ? [`**Seats** ${ballots.map((one) => count(one.seats_contested)).join(between)}`]
      : []),
    ...(has(ABSENT) ? [`${ABSENT} did not stand`] : []),
    ...(has(IN_DOUBT) ? [`${IN_DOUBT} may have stood under another name`] : []),
    ...(change?.reason ? [`Change: not comparable: ${change.reason}`] : []),
  ];
}

/** The parties of the first ballot, largest share first, and then those of the second alone. */
function rowsOf(ballots: [Ballot, Ballot], council: string): Row[] {
  const sides = ballots.map((ballot) => new Map(sharesOn(ballot).map((row) => [partyKey(row.party), row])));
  const keys = new Set(sides.flatMap((side) => [...side.keys()]));
  const missing = (party: Affiliation, { candidates }: Ballot) =>
    candidates.some((other) => mayBeOneParty(party, other, council)) ? IN_DOUBT : ABSENT;
  return [...keys].flatMap((key) => {
    const [one, other] = sides.map((side) => side.get(key));
    const party = (one ?? other)?.party;
    if (!party) return [];
    const shares: Row['shares'] = [
      one ? one.share : missing(party, ballots[0]),
      other ? other.share : missing(party, ballots[1]),
    ];
    return [{ party, shares }];
  });
}

/** "41.9" and "**52.5**": the larger one in bold. */
function pair([first, second]: Row['shares']): [string, string] {
  const lead = isShare(first) && isShare(second) ? shareLead(first, second).votes : 0;
  const [one, other] = [sideText(first), sideText(second)];
  return [lead > 0 ? `**${one}**` : one, lead < 0 ? `**${other}**` : other];
}

function sideText(side: Side): string {
  return typeof side === 'string' ? side : percent(side).replace('%', '');
}

function isShare(side: Side): side is Share {
  return typeof side === 'object' && side !== null;
}

/** " (+4.3)", calculated before rounding; empty if the shares cannot be compared. */
function changed(party: Affiliation, change: WardChange | null): string {
  const row = change?.parties.find((one) => partyKey(one.party) === partyKey(party));
  if (!row?.now || !row.before || row.mayBe.length > 0 || isGroup(party)) return '';
  return ` (${pointsSigned(shareLead(row.now, row.before)).replace(' points', '')})`;
}

/** "Recorded: votes. Derived: winners, shares in % of votes, majorities". */
export function compareBasis(...sides: [ComparedWard, ComparedWard]): string {
  const derived = sides.filter(({ result: { elected } }) => elected.basis === 'derived');
  const [only] = derived;
  const day = only ? dayInWords(only.subject.election.election_date) : '';
  const winners = derived.length === 1 ? ` (${day}: derived)` : '';
  const isAll = derived.length === sides.length;
  const scope = hasSeveralSeats(sides.map(({ result }) => result.ballot)) ? ' (for the last seat)' : '';
  return `Recorded: votes${isAll ? '' : `, winners${winners}`}. Derived: ${isAll ? 'winners, ' : ''}shares in % of votes, majorities${scope}`;
}

function hasSeveralSeats(ballots: readonly Ballot[]): boolean {
  return ballots.some(({ seats_contested }) => seats_contested > 1);
}
