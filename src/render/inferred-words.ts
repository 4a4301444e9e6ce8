/** Inferred holds and gains in words. Names are as recorded, not escaped. */
import type { InferredOutcomes } from '../results/inferred-outcomes.ts';
import { type Affiliation, isIndependent, isLump } from '../results/parties.ts';
import type { Party } from '../results/schema.ts';
import type { SeatResult } from '../results/seat-match.ts';
import { listMark } from './list-words.ts';
import { counted, NOT_RECORDED } from './numbers.ts';
import { outcomeLabel } from './outcome-label.ts';
import { partyLabel } from './party-name.ts';
import { dayInWords } from './text.ts';
import { beforeNoun, listed, withArticle } from './words.ts';

const NOTHING = `hold or gain ${NOT_RECORDED}`;

/**
 * "Conservative gain from Labour (inferred: Open Council Data, 2017)", with the result as elected after it if that
 * differs. Null if nothing follows.
 * @param given in place of "(inferred: …)"; empty where the text before says so
 */
export function inferredWords(
  inferred: InferredOutcomes | null,
  parties: readonly Party[],
  given?: string,
): string | null {
  if (!inferred || !isInferred(inferred)) return null;
  const { seats, asElected, differ } = inferred;
  const basis = given ?? markOf(inferred);
  const onTheDay = saysNothing(seats)
    ? `hold or gain on the day: ${NOT_RECORDED}`
    : `${seatsText(seats, parties)}${basis}`;
  if (!differ || !asElected) return onTheDay;
  const mark = saysNothing(seats) ? basis : '';
  return `${onTheDay}; as elected, ${seatsText(asElected, parties, true)}${mark}`;
}

/** How the holds and gains marked inferred were inferred; empty if there are none. */
export function inferredNotes(all: readonly (InferredOutcomes | null)[]): string[] {
  const said = all.filter((one) => one !== null).filter(isInferred);
  const byList = said.filter(({ list }) => list !== null);
  return [
    ...(byList.length > 0
      ? [
          'Where hold or gain is inferred, we compare the winners with the councillors who defended the seats, by party on the last list before the poll.',
        ]
      : []),
    ...(byList.some(({ differ }) => differ)
      ? ['“As elected” uses the parties that those councillors were elected for.']
      : []),
    ...(said.some(({ since }) => since !== null)
      ? [
          'Where hold or gain is inferred from an earlier election, we compare the winners with those elected to the same seats.',
        ]
      : []),
  ];
}

/** Whether hold or gain of any seat follows, or why it cannot be compared. */
export function isInferred({ seats, differ }: InferredOutcomes): boolean {
  return differ || !saysNothing(seats);
}

function saysNothing(seats: readonly SeatResult[]): boolean {
  return seats.every(({ outcome }) => outcome === 'not recorded');
}

function markOf({ list, since }: InferredOutcomes): string {
  if (list) return ` (inferred: ${listMark(list)})`;
  return since ? ` (inferred: the election of ${dayInWords(since.election_date)})` : ' (inferred)';
}

/** Equal results of several seats are counted: "2 Labour holds and Conservative gain from Labour". */
function seatsText(seats: readonly SeatResult[], parties: readonly Party[], hasArticle = false): string {
  const kinds = new Map<string, { seat: SeatResult; count: number }>();
  for (const seat of seats) {
    const words = seatText(seat, parties, 1);
    kinds.set(words, { seat, count: (kinds.get(words)?.count ?? 0) + 1 });
  }
  return listed([...kinds.values()].map(({ seat, count }) => seatText(seat, parties, count, hasArticle)));
}

function seatText(
  { party, outcome, from }: SeatResult,
  parties: readonly Party[],
  count: number,
  hasArticle = false,
): string {
  const name = beforeNoun(partyLabel(party, parties));
  if (outcome === 'not recorded') return `${name}: ${NOTHING}`;
  if (outcome === 'not comparable') return 'not comparable: independents are not a party';
  const result = outcomeLabel(party, outcome, parties);
  const one = hasArticle ? withArticle(result) : result;
  const counts = count > 1 ? counted(count, result) : one;
  if (outcome === 'hold') return counts;
  return `${counts}${from ? ` from ${loserText(from, parties)}` : `, from whom: ${NOT_RECORDED}`}`;
}

function loserText(from: Affiliation, parties: readonly Party[]): string {
  if (isLump(from)) return 'an independent or a party that the list does not name';
  return isIndependent(from) ? 'an independent' : partyLabel(from, parties);
}
