/** Hold or gain in a brief reply, a † after whatever is inferred. Names are escaped. */
import type { InferredOutcomes } from '../results/inferred-outcomes.ts';
import { isIndependent, isLump, partyKey } from '../results/parties.ts';
import type { SeatResult } from '../results/seat-match.ts';
import { fillsSeats } from '../results/seats-filled.ts';
import type { WardResult } from '../results/ward-result.ts';
import { isInferred } from './inferred-words.ts';
import { PHONE_LINE, widthOfLine } from './line-width.ts';
import { count, counted } from './numbers.ts';
import { affiliationOf, partyLabel, partyShort, square } from './party-name.ts';
import type { Subject } from './subject.ts';
import { plain } from './text.ts';
import { beforeNoun, inWords, listed, numberWord } from './words.ts';

/** The mark of what is inferred. The footer says from what. */
export const INFERRED = '†';

/** Widths are estimates on the large side, and names read better than letters. */
const SURELY_WIDE = 1.06 * PHONE_LINE;

/** What is said of hold or gain, and what is not recorded of it. */
export interface OutcomeLines {
  lines: string[];
  gaps: string[];
  /** Whether a line has a †. */
  inferred: boolean;
}

/** "🟧 **Liberal Democrat gain** from Labour†". */
export function outcomeLines(result: WardResult, subject: Subject): OutcomeLines {
  const { outcomes, inferred, ballot } = result;
  const { lines, gaps } = outcomes.length > 0 ? labelled(result, subject) : unlabelled(inferred, subject);
  const unsaid = lines.length === 0 && gaps.length === 0 && fillsSeats(ballot) ? ['hold or gain'] : gaps;
  return { lines, gaps: unsaid, inferred: lines.some((line) => line.includes(INFERRED)) };
}

/** Equal seats, with what follows their result. */
interface SeatLine {
  seat: SeatResult;
  number: number;
  ending: string;
}

type Said = Pick<OutcomeLines, 'lines' | 'gaps'>;

/** The source's labels, each kind once, and the gains that follow although no label shows them. */
function labelled({ outcomes, ballot, unlabelled: gains }: WardResult, { parties }: Subject): Said {
  const seats = outcomes.map(({ label, party_id, gained_from }) => ({
    party: affiliationOf(party_id, parties, ballot.candidates),
    outcome: label,
    from: gained_from && affiliationOf(gained_from.party_id, parties, ballot.candidates),
    mark: gained_from?.basis === 'inferred' ? INFERRED : '',
  }));
  const kinds = kindsOf(seats, (seat) => seat.mark);
  const lost = outcomes.filter(({ label, gained_from }) => label === 'gain' && !gained_from).length;
  const scope = gains.length === 0 ? scopeOf(outcomes.length, ballot.seats_contested) : '';
  const said = kinds.map((kind) => ({ ...kind, ending: kind.seat.mark + scope }));
  const lines = seatLines(said, parties);
  const short = said.map((seat) => seatLine(seat, parties, partyShort));
  return {
    lines: gains.length === 0 ? lines : withGains({ long: lines, short }, seats, gains, parties),
    gaps: lost > 0 ? ['from whom it was gained'] : [],
  };
}

/** ", recorded once for 2 seats"; empty if every seat has a label. */
function scopeOf(labels: number, seats: number): string {
  if (labels >= seats) return '';
  return labels === 1 ? `, recorded once for ${count(seats)} seats` : ', not recorded for every seat';
}

/**
 * "🟦 **Conservative hold**, but one seat a **gain**†": gains that no label shows, as exceptions from the labels. The
 * party is named if the labels name others.
 */
function withGains(
  { long, short }: { long: readonly string[]; short: readonly string[] },
  seats: readonly SeatResult[],
  gains: WardResult['unlabelled'],
  parties: Subject['parties'],
): string[] {
  const isNamed = gains.some((gain) => seats.some(({ party }) => partyKey(party) !== partyKey(gain)));
  const hasGain = seats.some(({ outcome }) => outcome === 'gain');
  const exceptions = gains.map(({ seats: number, from, ...party }) => {
    const [loser = null, ...others] = from;
    const whom = others.length === 0 ? loserOf({ party, outcome: 'gain', from: loser }, parties, partyShort) : '';
    const name = `${isNamed ? `${beforeNoun(partyShort(party, parties))} ` : ''}${number === 1 ? 'gain' : 'gains'}`;
    const which = `${inWords(number)}${hasGain ? ' more' : ''} ${number === 1 ? 'seat a' : 'seats'}`;
    return `${which} **${plain(name)}**${plain(whom)}${INFERRED}`;
  });
  const but = `${hasGain ? 'and' : 'but'} ${listed(exceptions)}`;
  const together = [long, short].map((labels) => [...labels, but].join(', '));
  const fitting = together.find((line) => widthOfLine(line) <= PHONE_LINE);
  return fitting === undefined ? [...long.slice(0, -1), `${long.at(-1)},`, but] : [fitting];
}

/** What follows from who had the seats, on the day and as elected if the two differ. */
function unlabelled(inferred: InferredOutcomes | null, { parties }: Subject): Said {
  if (!inferred || !isInferred(inferred)) return { lines: [], gaps: [] };
  const { seats, asElected, differ } = inferred;
  const kinds = (all: readonly SeatResult[], ending: string) =>
    kindsOf(all.filter(({ outcome }) => outcome !== 'not recorded')).map((kind) => ({
      ...kind,
      ending: INFERRED + ending,
    }));
  const unknown = seats.filter(({ outcome }) => outcome === 'not recorded').length;
  const some = unknown < seats.length ? ` of ${counted(unknown, 'seat')}` : '';
  if (!differ || !asElected) {
    return { lines: seatLines(kinds(seats, ''), parties), gaps: unknown === 0 ? [] : [`hold or gain${some}`] };
  }
  return {
    lines: seatLines([...kinds(seats, ', on the day'), ...kinds(asElected, ', as elected')], parties),
    gaps: [],
  };
}

/** Equal seats together, in the order of the first of each kind. */
function kindsOf<Seat extends SeatResult>(
  seats: readonly Seat[],
  markOf: (seat: Seat) => string = () => '',
): { seat: Seat; number: number }[] {
  const kinds = Map.groupBy(seats, (seat) => JSON.stringify([seat.party, seat.outcome, seat.from, markOf(seat)]));
  return [...kinds.values()].flatMap((same) => same.slice(0, 1).map((seat) => ({ seat, number: same.length })));
}

/** The lines of equal seats: all on one if they fit, with the parties' letters instead of their names if need be. */
function seatLines(seats: readonly SeatLine[], parties: Subject['parties']): string[] {
  const short = seats.map((seat) => seatLine(seat, parties, partyShort));
  const together = short.join(' · ');
  if (seats.length > 1 && widthOfLine(together) <= PHONE_LINE) return [together];
  return seats.map((seat, index) => {
    const long = seatLine(seat, parties, partyLabel);
    return widthOfLine(long) > SURELY_WIDE ? (short[index] ?? long) : long;
  });
}

/** @param nameOf a party's name or letters */
function seatLine({ seat, number, ending }: SeatLine, parties: Subject['parties'], nameOf: typeof partyLabel): string {
  const { party, outcome } = seat;
  const marks = square(party, parties).repeat(number);
  if (outcome === 'not comparable') return `${marks} Hold or gain: not comparable${ending}`;
  const name = `${beforeNoun(nameOf(party, parties))} ${outcome}${number > 1 ? 's' : ''}`;
  const counts = number > 1 ? `${numberWord(number)} ${name}` : name;
  return `${marks} **${plain(counts)}**${plain(loserOf(seat, parties, nameOf))}${ending}`;
}

/** " from Labour"; empty for a hold, or if the list does not say which party or independent it was. */
function loserOf({ outcome, from }: SeatResult, parties: Subject['parties'], nameOf: typeof partyLabel): string {
  if (outcome !== 'gain' || !from || isLump(from)) return '';
  return ` from ${isIndependent(from) ? 'an independent' : nameOf(from, parties)}`;
}
