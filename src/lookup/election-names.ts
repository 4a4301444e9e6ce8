/** What elections are called: in suggestions, and as people type them. */
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { CouncilEntry } from '../release/catalogue.ts';
import { type ElectionEntry, newestOfCouncil } from '../release/shelf.ts';
import { dayInWords } from '../render/text.ts';
import { councilsAmong } from './council-names.ts';
import { dateWords, isOnDay, readDay, type TypedDay } from './polling-day.ts';

const LATEST = /^(?:latest|newest|last|most recent|current)(?: one)?$/;
/** Words around the name of a council or a day. */
const FILLER = /^(?:the|local|council|elections?|results?|in|of|on|for|at|from)$/;

/**
 * Words that a printed name may have next to a council's name, and the council's own name may lack. A district and a
 * county may share a name, so "district" and "county" are not among them.
 */
const KIND = /^(?:city|borough|metropolitan|london|royal)$/;

/** What a text says of an election. */
export interface ElectionPhrase {
  /** The council named; null if none is. */
  council: CouncilEntry | null;
  when: TypedDay | 'latest';
}

/**
 * "2019 Derby City Council election, 2 May 2019". The council is added if the election's own name lacks it, and a long
 * name is cut, so that the day is always there.
 */
export function electionLabel(
  { name, council, election_date }: ElectionEntry,
  councils: readonly CouncilEntry[],
): string {
  const own = councils.find(({ slug }) => slug === council);
  const isNamed = councilsAmong(dateWords(name), councils).some((named) => named.council === own);
  const end = `${own && !isNamed ? `, ${cut(own.name, 40)}` : ''}, ${dayInWords(election_date)}`;
  return `${cut(name, LIMIT.choiceName - end.length)}${end}`;
}

/** The texts that name exactly this election, as keys. */
export function electionKeys(entry: ElectionEntry, councils: readonly CouncilEntry[]): string[] {
  return [entry.election_id, entry.name, electionLabel(entry, councils)].map(electionKey);
}

/** A text in the form of `electionKeys`. */
export function electionKey(typed: string): string {
  return dateWords(typed).join(' ');
}

/**
 * What a text says of an election if it is only a day, "latest" or a council, or a council with either: "May 2022",
 * "Derby 2019", "the latest Derby election", "Derby". Each reading is returned, the one with most of a council's name
 * first; none if the text has any other word.
 */
export function electionPhrases(typed: string, councils: readonly CouncilEntry[]): ElectionPhrase[] {
  const words = dateWords(typed);
  const own = whenOf(words);
  const named = councilsAmong(words, councils).flatMap(({ council, rest }) => {
    const left = tellingWords(rest).filter((word) => !KIND.test(word));
    const when = left.length === 0 ? 'latest' : whenOf(left);
    return when ? [{ council, when }] : [];
  });
  return [...(own ? [{ council: null, when: own }] : []), ...named];
}

/** The words that distinguish one election from another. */
export function tellingWords(words: readonly string[]): string[] {
  return words.filter((word) => !FILLER.test(word));
}

/**
 * The elections of one council that a phrase means: by-elections and rescheduled polls only if there is nothing else.
 * @param elections newest first
 */
export function electionsWhen(when: TypedDay | 'latest', elections: readonly ElectionEntry[]): ElectionEntry[] {
  if (when === 'latest') return [newestOfCouncil(elections) ?? elections[0]].filter((one) => one !== undefined);
  const then = elections.filter(({ election_date }) => isOnDay(election_date, when));
  const ofCouncil = then.filter(({ kind }) => kind === 'council');
  return ofCouncil.length > 0 ? ofCouncil : then;
}

/** The day or "latest" that words mean, apart from words around it; null if they mean anything else. */
export function whenOf(words: readonly string[]): TypedDay | 'latest' | null {
  const left = tellingWords(words);
  return LATEST.test(left.join(' ')) ? 'latest' : readDay(left);
}
