/** A list of wards in brief: a line for each, with the figure that it is ranked by. */
import { electedOn } from '../results/elected.ts';
import { majorityOn } from '../results/majority.ts';
import { writtenName } from '../results/person-name.ts';
import type { Ballot, Candidate } from '../results/schema.ts';
import { surnameOrWhole } from '../results/short-name.ts';
import { votesCounted } from '../results/votes.ts';
import type { WardOrder } from '../results/ward-orders.ts';
import { hasUnequalVotes } from '../results/ward-ranking.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { BriefCard } from './brief-embed.ts';
import { PHONE_LINE, widthOf } from './line-width.ts';
import { electedGap, noPollReason } from './no-poll.ts';
import { count, NOT_RECORDED } from './numbers.ts';
import { square } from './party-name.ts';
import { readingNotes } from './reading-words.ts';
import type { Subject } from './subject.ts';
import { plain } from './text.ts';
import { decidingMajority } from './ward-figures.ts';

/** The wards on one page of a list. */
export interface WardsPage {
  items: readonly Ballot[];
  /** The position of the first in the whole list, from 1. */
  first: number;
  order: WardOrder;
  /** Whether the list is ranked by ballot papers issued. */
  byPapers: boolean;
}

const UNEQUAL = '† More than one vote each: not comparable with wards of fewer seats';

const TITLES: Record<WardOrder, string> = {
  closest: 'Closest wards',
  safest: 'Safest wards',
  votes: 'Wards by votes counted',
  name: 'Wards, by name, with majorities',
};

/** "Closest wards", "Closest wards won by Labour". */
export function wardsTitle({ order, byPapers }: Pick<WardsPage, 'order' | 'byPapers'>, wonBy: string | null): string {
  const title = byPapers ? 'Wards by ballot papers issued' : TITLES[order];
  return wonBy === null ? title : title.replace(/wards/i, (word) => `${word} won by ${wonBy}`);
}

/** What only the brief form says. */
export function wardsBrief(page: WardsPage, subject: Subject): Pick<BriefCard, 'lines' | 'notes' | 'basis'> {
  const { items, first, order, byPapers } = page;
  const unequal = order === 'votes' && !byPapers && hasUnequalVotes(items);
  const elected = items.flatMap((ballot) => electedOn(ballot).people);
  return {
    lines: [
      ...items.map((ballot, index) => {
        const mark = unequal && ballot.seats_contested > 1 ? '†' : '';
        return wardLine(ballot, `${count(first + index)}`, `${figureOf(ballot, page)}${mark}`, subject);
      }),
      ...(unequal ? [UNEQUAL] : []),
    ],
    notes: readingNotes(subject.election, subject.parties, elected),
    basis: wardsBriefBasis(page),
  };
}

/** "1 **Chellaston** 🟦🟦 Liversedge, Hickson · **85**", with one mark for each party instead of each seat if it is too wide. */
function wardLine(ballot: Ballot, place: string, figure: string, { parties }: Subject): string {
  const marks = electedOn(ballot).people.map((person) => square(person, parties));
  const [ward, names] = [wardTitle(ballot), namesOf(ballot)];
  const ending = figure && ` · ${figure}`;
  const width =
    widthOf(`${place}  ${marks.join('')} ${names}`) + widthOf(ward + ending.replaceAll('*', ''), { bold: true });
  const shown = width > PHONE_LINE ? [...new Set(marks)] : marks;
  return [place, `**${plain(ward)}**`, ...(shown.length > 0 ? [shown.join('')] : []), plain(names)].join(' ') + ending;
}

/** "Liversedge, Hickson", "Archer; Baker, Cole tied", "nobody that day". */
function namesOf(ballot: Ballot): string {
  const { people, tied } = electedOn(ballot);
  const won = surnames(people);
  const level = tied.length > 0 ? `${surnames(tied)} tied` : '';
  return [won, level].filter((part) => part !== '').join('; ') || `elected: ${electedGap(ballot)}`;
}

/** Surnames; whole names if two of the people share one. */
function surnames(people: readonly Candidate[]): string {
  const short = people.map(({ person_name }) => surnameOrWhole(person_name));
  const isClear = new Set(short).size === short.length;
  return (isClear ? short : people.map(({ person_name }) => writtenName(person_name))).join(', ');
}

/** The figure that the list is ranked by, in bold, or why there is none. Empty if the names already say that it is a tie. */
function figureOf(ballot: Ballot, { order, byPapers }: WardsPage): string {
  if (ballot.cancelled_poll) return noPollReason(ballot);
  if (order !== 'votes') {
    if (electedOn(ballot).tied.length > 0) return '';
    return majorityOn(ballot) ? `**${decidingMajority(ballot)}**` : `majority ${decidingMajority(ballot)}`;
  }
  const figure = byPapers ? ballot.turnout_reported : votesCounted(ballot);
  return figure === null ? `${byPapers ? 'ballot papers' : 'votes'} ${NOT_RECORDED}` : `**${count(figure)}**`;
}

/** Which of the figures are recorded, and which derived. */
function wardsBriefBasis({ items, order, byPapers }: WardsPage): string {
  const named = items.map(electedOn).filter(({ people }) => people.length > 0);
  const recorded = named.filter(({ basis }) => basis === 'recorded').length;
  const winners = (number: number) => (number === 0 ? [] : [number < named.length ? 'some winners' : 'winners']);
  const figure = order === 'votes' ? 'votes counted' : 'majority for the last seat';
  const derived = [...winners(named.length - recorded), ...(byPapers ? [] : [figure])];
  const lists = [`Recorded: ${[byPapers ? 'ballot papers' : 'votes', ...winners(recorded)].join(', ')}`];
  return [...lists, ...(derived.length > 0 ? [`Derived: ${derived.join(', ')}`] : [])].join('. ');
}
