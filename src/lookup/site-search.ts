/** Searches wards, parties, councils and people at once, for the search page. */
import { LONGEST_TYPED } from '../discord/constants.ts';
import type { Context } from './context.ts';
import { peopleFound } from './site-people.ts';
import { closestPlaces, placesNamed, searchedSubjects } from './site-places.ts';

/** What a result is. */
export type FoundKind = 'Ward' | 'Party' | 'Council' | 'Candidate';

/** One result. */
export interface Found {
  kind: FoundKind;
  name: string;
  /** The council and the day, and what else distinguishes it. */
  detail: string;
  path: string;
}

/** The matches of one kind. */
export interface Matches {
  found: Found[];
  /** How well the best of them matches: the whole name, its words as typed, clearly but misspelt, or roughly. */
  fit: 'exact' | 'as typed' | 'misspelt' | 'rough';
}

export interface SearchAnswer {
  /** What was searched for, cut to what a name may be. */
  typed: string;
  found: Found[];
  /** The nearest names, if nothing was found; empty if none is near. */
  closest: Found[];
  /** Whether there may be more people with such names than could be searched. */
  moreNames: boolean;
  /** The councils whose parties were searched; null if all were. */
  within: string[] | null;
}

/**
 * What a text may name; misspelt and rough matches only if nothing has the words that were typed, and then no people if
 * it is clearly a place: "darly" is Darley, not Jamie d'Arcy.
 */
export async function searchSite(text: string, context: Context): Promise<SearchAnswer> {
  const typed = text.trim().slice(0, LONGEST_TYPED);
  if (typed === '') return { typed, found: [], closest: [], moreNames: false, within: null };
  const { subjects, within } = await searchedSubjects(typed, context);
  const people = await peopleFound(typed, context);
  const places = await placesNamed(typed, subjects, context);
  const kinds = [...places, people.matches];
  const named = kinds.filter(({ fit, found }) => (fit === 'exact' || fit === 'as typed') && found.length > 0);
  const likely = places.some(({ fit }) => fit === 'misspelt') ? places : kinds;
  const best = named.length > 0 ? named : likely;
  const found = [...best.filter(({ fit }) => fit === 'exact'), ...best.filter(({ fit }) => fit !== 'exact')];
  const all = found.flatMap((one) => one.found);
  const closest = all.length > 0 ? [] : [...closestPlaces(typed, subjects, context), ...people.closest];
  return { typed, found: all, closest, moreNames: !people.all, within };
}
