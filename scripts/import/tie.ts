/** A tie for the last seat, and how an article says who won it. */

import { partyKey } from '../../src/results/parties.ts';
import type { Candidate } from '../../src/results/schema.ts';

const LOTS =
  /\bby (?:drawing )?lots?\b(?! of)|\bdrawing (?:of )?lots\b|\blots (?:was |were )?drawn\b|\bdr(?:ew|aw|awing|awn) (?:of |the )?(?:lots?|straws?|cards?)\b|\bshort(?:est)? straw\b|\bcoin[- ]toss|\btoss(?:ed|ing)? (?:of )?a coin\b|\brandom draw\b/i;

/** Whether an article says that lots were drawn; a coin or straws are lots too. */
export function saysLots(text: string): boolean {
  return LOTS.test(text);
}

/** A candidate, and how the article marks the row. */
interface PrintedRow {
  candidate: Candidate;
  /** Tagged as a winner. */
  winning: boolean;
  bold: boolean;
}

interface Tie {
  /** More votes than those tied. */
  above: PrintedRow[];
  level: PrintedRow[];
}

/** Who is tied for the last seats; null if there is no tie, or if any vote is not recorded. */
function tieIn(rows: readonly PrintedRow[], seats: number): Tie | null {
  const votes = ({ candidate }: PrintedRow) => candidate.votes_cast ?? -1;
  if (rows.some((row) => votes(row) < 0)) return null;
  const order = rows.toSorted((a, b) => votes(b) - votes(a));
  const [last, next] = [order[seats - 1], order[seats]];
  if (!last || !next || votes(last) !== votes(next)) return null;
  return {
    above: order.filter((row) => votes(row) > votes(last)),
    level: order.filter((row) => votes(row) === votes(last)),
  };
}

/** How an article settles a tie: with the tag of a winner, in bold, or by the party that held or gained the seat. */
export type SettledBy = 'tag' | 'bold' | 'label';

interface Ward {
  seats: number;
  /** The party of each row of a hold, a gain or a new seat, by its key; null if the row names none. */
  labels: readonly (string | null)[];
  /** Whether the article says that lots were drawn. */
  lots: boolean;
}

/** The candidates with `elected` as the article says it; with fewer tags than seats, the others may be elected too. */
export function withElected(
  rows: readonly PrintedRow[],
  ward: Ward,
): { candidates: Candidate[]; settled: SettledBy | null } {
  const tie = tieIn(rows, ward.seats);
  const tagged = rows.filter(({ winning }) => winning);
  const bold =
    tie &&
    settles(
      rows.filter((row) => row.bold),
      tie,
      ward.seats,
    );
  const labelled = tie && labelledWinners(tie, ward);
  const ways: [winners: readonly PrintedRow[] | null, settled: SettledBy | null][] = [
    [tagged.length > 0 ? tagged : null, tie && 'tag'],
    [bold, 'bold'],
    [labelled, 'label'],
  ];
  const [elected, settled] = ways.find(([winners]) => winners !== null) ?? [null, null];
  const candidates = rows.map((row): Candidate => {
    const rest = elected === null || elected.length < ward.seats ? null : false;
    const won = elected?.includes(row) ? true : rest;
    const byLot = won === true && ward.lots && (tie?.level.includes(row) ?? false);
    return { ...row.candidate, elected: won, tied_vote_winner: byLot };
  });
  return { candidates, settled };
}

/** The winners if they are as many as the seats, and nobody with more votes is left out; otherwise null. */
function settles(winners: readonly PrintedRow[], { above, level }: Tie, seats: number) {
  const fits = winners.length === seats && above.every((row) => winners.includes(row));
  return fits && winners.every((row) => above.includes(row) || level.includes(row)) ? winners : null;
}

/** The only winners whose parties are those of the ward's hold and gain rows; null if there are several, or none. */
function labelledWinners({ above, level }: Tie, { seats, labels }: Pick<Ward, 'seats' | 'labels'>) {
  if (labels.length !== seats) return null;
  const wanted = labels.toSorted().join();
  const possible = choices(level, seats - above.length)
    .map((chosen) => [...above, ...chosen])
    .filter(
      (winners) =>
        winners
          .map(({ candidate }) => partyKey(candidate))
          .toSorted()
          .join() === wanted,
    );
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** Every way to choose some of the items. */
function choices<Item>(items: readonly Item[], count: number): Item[][] {
  const [first, ...rest] = items;
  if (count === 0) return [[]];
  if (first === undefined) return [];
  return [...choices(rest, count - 1).map((chosen) => [first, ...chosen]), ...choices(rest, count)];
}
