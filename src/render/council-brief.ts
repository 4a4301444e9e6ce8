/** A council's result in brief: a line for each party, what would make a majority, and what is not recorded. */
import type { SeatsHeld } from '../results/composition.ts';
import { tooManyElected } from '../results/contradiction.ts';
import type { CouncilResult } from '../results/council-result.ts';
import { electedOn } from '../results/elected.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import type { PartyOnTheDay } from '../results/parties-on-the-day.ts';
import type { Election, Party } from '../results/schema.ts';
import { fillsSeats } from '../results/seats-filled.ts';
import { basisWords } from './basis-words.ts';
import { holderWords, votesOnTheDay } from './council-words.ts';
import { majorityLines } from './majority-brief.ts';
import { count, counted, NOT_RECORDED } from './numbers.ts';
import { square } from './party-name.ts';
import { partyShortForm } from './party-short-form.ts';
import { briefSeats, seatsGaps, seatsSource } from './seats-brief.ts';
import { vacantText } from './seats-words.ts';
import type { Subject } from './subject.ts';
import { capitalised, plain } from './text.ts';
import { listed } from './words.ts';

/** The lines of the reply. */
export function councilLines(result: CouncilResult, { parties, election }: Subject): string[] {
  return [
    ...baselineLines(result, parties),
    ...partyLines(result, parties),
    ...otherLines(result, parties),
    contestedLine(result),
    ...majorityLines(result, parties),
    ...councilGapsLine(result, seatsUnwon(election), parties),
  ];
}

/** Which of these figures are recorded, and which derived. */
export function councilBriefBasis(result: CouncilResult): string {
  const { composition, after, seatsChanged, parties, largest } = result;
  const recorded = composition?.basis === 'recorded';
  const hasShares = parties.some(({ share }) => share !== null);
  const inferred = seatsChanged?.basis === 'inferred';
  return basisWords({
    recorded: [
      ...(recorded ? ['seats'] : []),
      ...(after?.basis === 'recorded' ? ['control'] : []),
      ...(hasShares ? ['votes'] : []),
    ],
    derived: [
      ...(composition && !recorded ? [seatsSource(composition)] : []),
      ...(after?.basis === 'derived' ? ['control'] : []),
      ...(composition?.rows.some(({ change }) => change !== null) ? ['changes'] : []),
      'seats won',
      ...(hasShares ? ['shares'] : []),
      ...(largest && largest.short > 0 ? ['combinations'] : []),
    ],
    inferred: inferred ? ['from who had the seats before'] : [],
  });
}

/** "**Before**: no overall control; as elected, Labour", if control is not the same on both baselines. */
function baselineLines({ before, after, asElected }: CouncilResult, parties: readonly Party[]): string[] {
  const moments = [
    ['Before', before, asElected?.before],
    ['After', after, asElected?.after],
  ] as const;
  return moments.flatMap(([name, onTheDay, elected]) => {
    if (!onTheDay || !elected) return [];
    const [day, other] = [holderWords(onTheDay, parties), holderWords(elected, parties)].map(plain);
    return day === other ? [] : [`**${name}**: ${day}; as elected, ${other}`];
  });
}

/** The parties with seats, largest first, and then winners whom a list of councillors counts among others. */
function partyLines(result: CouncilResult, parties: readonly Party[]): string[] {
  const { composition, parties: stood } = result;
  const unknown = seatsUnknown(result);
  const rows = composition?.rows ?? [];
  const seated = new Set(rows.map(partyKey));
  const won = stood.filter((party) => party.won > 0 && !seated.has(partyKey(party)));
  return [
    ...rows.map((row) => {
      const onTheDay = stood.find((party) => partyKey(party) === partyKey(row));
      return partyLine(row, [briefSeats(row), ...dayParts(onTheDay, unknown > 0)], parties);
    }),
    ...won.map((party) => partyLine(party, dayParts(party, unknown > 0), parties)),
  ];
}

/** "🟥 **Lab** 27 → **25** (−2) · won 7 · 31.5%". */
function partyLine(party: Affiliation | SeatsHeld, parts: readonly string[], parties: readonly Party[]): string {
  return `${square(party, parties)} **${plain(partyShortForm(party, parties))}** ${parts.join(' · ')}`;
}

/**
 * What a party won on the day; nothing if it had no candidate.
 * @param unsure whether it may have won a seat whose winner is not known: then it is not said to have won none
 */
function dayParts(party: PartyOnTheDay | undefined, unsure: boolean): string[] {
  if (!party) return [];
  return [...(unsure && party.won === 0 ? [] : [`won ${count(party.won)}`]), ...shareParts(party)];
}

/** Seats whose winner the source does not say. Where it contradicts itself, the reply has a warning instead. */
function seatsUnwon({ ballots }: Election): number {
  const open = ballots.filter((ballot) => fillsSeats(ballot) && !tooManyElected(ballot));
  return open.reduce((sum, ballot) => sum + Math.max(0, ballot.seats_contested - electedOn(ballot).people.length), 0);
}

/** Seats contested whose winner is not known. */
function seatsUnknown({ seatsContested, parties }: CouncilResult): number {
  return seatsContested - parties.reduce((sum, { won }) => sum + won, 0);
}

function shareParts(party: PartyOnTheDay): string[] {
  return party.share ? [votesOnTheDay(party).share] : [];
}

/** "**Also stood**: Grn 1.9%, Ind 0.8%": those who won no seat and have none on the council under that name. */
function otherLines({ composition, parties: stood }: CouncilResult, parties: readonly Party[]): string[] {
  const seated = new Set(composition?.rows.map(partyKey));
  const others = stood.filter((party) => party.won === 0 && !seated.has(partyKey(party)));
  const names = others.map((party) => [plain(partyShortForm(party, parties)), ...shareParts(party)].join(' '));
  return names.length > 0 ? [`**Also stood**: ${names.join(', ')}`] : [];
}

/** "**17 seats contested**, 3 changed hands† · 1 vacant". */
function contestedLine({ seatsContested, seatsChanged, composition }: CouncilResult): string {
  const contested = `**${counted(seatsContested, 'seat')} contested**`;
  const vacant = composition && vacantText(composition);
  return [contested + changedText(seatsChanged), ...(vacant ? [vacant.toLowerCase()] : [])].join(' · ');
}

function changedText(changed: CouncilResult['seatsChanged']): string {
  if (!changed) return '';
  const { seats, asElected, basis } = changed;
  const elected = asElected === null || asElected === seats ? '' : ` (as elected, ${count(asElected)})`;
  return `, ${count(seats)} changed hands${basis === 'inferred' ? '†' : ''}${elected}`;
}

/** Everything not recorded, on one line: "Seats before: not recorded". */
function councilGapsLine(
  { composition, parties: stood }: CouncilResult,
  unknown: number,
  parties: readonly Party[],
): string[] {
  const gaps = [
    ...seatsGaps(composition, parties),
    ...(unknown > 0 ? [`who won ${counted(unknown, 'seat')}`] : []),
    ...(stood.every(({ share }) => share === null) ? ['all votes'] : []),
  ];
  return gaps.length > 0 ? [plain(`${capitalised(listed(gaps))}: ${NOT_RECORDED}`)] : [];
}
