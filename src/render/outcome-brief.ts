/** Holds and gains in the fewest words, with a mark for what is inferred. Names are as recorded, not escaped. */
import type { InferredOutcomes } from '../results/inferred-outcomes.ts';
import { type Affiliation, isGroup, isLump, partyLetters } from '../results/parties.ts';
import type { Party } from '../results/schema.ts';
import type { SeatResult } from '../results/seat-match.ts';
import { fillsSeats } from '../results/seats-filled.ts';
import type { WardResult } from '../results/ward-result.ts';
import { affiliationOf } from './party-name.ts';

/** Inferred; and inferred from the parties that councillors were elected for, where those on the day show nothing. */
const INFERRED = '†';
const AS_ELECTED = '‡';

export interface BriefOutcome {
  /** "gain from Lab†", "Lab hold†, Con gain from Lab†"; empty if there is nothing to say. */
  words: string;
  /** What there is to say instead. */
  gap: 'not recorded' | 'not comparable' | null;
  /** Whether a seat was gained and nothing says from whom. */
  loserUnknown: boolean;
}

const NOTHING: BriefOutcome = { words: '', gap: null, loserUnknown: false };

/** What the source labels, else what we infer. Names the winner's party only if several seats were filled. */
export function briefOutcome(result: WardResult, parties: readonly Party[]): BriefOutcome {
  const { ballot, outcomes, inferred } = result;
  if (!fillsSeats(ballot)) return NOTHING;
  if (outcomes.length > 0) {
    const loserUnknown = outcomes.some(({ label, gained_from }) => label === 'gain' && !gained_from);
    return { words: labelled(result, parties), gap: null, loserUnknown };
  }
  return inferred ? inferredOutcome(inferred, parties) : { ...NOTHING, gap: 'not recorded' };
}

function labelled({ outcomes, ballot }: WardResult, parties: readonly Party[]): string {
  const scope = outcomes.length < ballot.seats_contested ? ` (one label for ${ballot.seats_contested} seats)` : '';
  const each = outcomes.map(({ label, party_id, gained_from }) => {
    const winner = ballot.seats_contested > 1 ? affiliationOf(party_id, parties, ballot.candidates) : null;
    const from = gained_from && affiliationOf(gained_from.party_id, parties, ballot.candidates);
    return outcomeWords({ winner, label, from }, parties) + (gained_from?.basis === 'inferred' ? INFERRED : '');
  });
  return each.join(', ') + scope;
}

function inferredOutcome({ seats, asElected, differ }: InferredOutcomes, parties: readonly Party[]): BriefOutcome {
  const isSaid = seats.some(saysSomething);
  const said = isSaid ? seats : differ ? asElected : null;
  if (said) {
    const loserUnknown = said.some(({ outcome, from }) => outcome === 'gain' && !from);
    return { words: seatsWords(said, isSaid ? INFERRED : AS_ELECTED, parties), gap: null, loserUnknown };
  }
  const isUnknown = seats.some(({ outcome }) => outcome === 'not recorded');
  return { ...NOTHING, gap: isUnknown ? 'not recorded' : 'not comparable' };
}

function saysSomething({ outcome }: SeatResult): boolean {
  return outcome === 'hold' || outcome === 'gain';
}

function seatsWords(seats: readonly SeatResult[], mark: string, parties: readonly Party[]): string {
  const each = seats.map(({ party, outcome, from }) => {
    const winner = seats.length > 1 ? party : null;
    if (outcome === 'hold' || outcome === 'gain') return outcomeWords({ winner, label: outcome, from }, parties) + mark;
    return `${partyLetters(party, parties)}: ${outcome}`;
  });
  return [...new Set(each)].map((words) => countedWords(words, each)).join(', ');
}

/** "2 × Lab hold†", if two seats have the same words. */
function countedWords(words: string, all: readonly string[]): string {
  const times = all.filter((one) => one === words).length;
  return times > 1 ? `${times} × ${words}` : words;
}

interface SeatOutcome {
  winner: Affiliation | null;
  label: 'hold' | 'gain';
  from: Affiliation | null;
}

function outcomeWords({ winner, label, from }: SeatOutcome, parties: readonly Party[]): string {
  const who = winner ? `${partyLetters(winner, parties)} ` : '';
  return `${who}${label}${label === 'gain' && from ? ` from ${loserLetters(from, parties)}` : ''}`;
}

function loserLetters(from: Affiliation, parties: readonly Party[]): string {
  if (isLump(from)) return 'Ind or other';
  return isGroup(from) ? 'an Ind' : partyLetters(from, parties);
}
