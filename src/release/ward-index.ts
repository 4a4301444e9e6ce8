/**
 * The index of ward names: finds a ward in a country without a council's name. Every name is there once, in order, with
 * the councils that have a ward of that name, and the day of the newest election in which it voted.
 */

import { electionKind } from '../results/election-kind.ts';
import { memoised } from '../results/memoise.ts';
import { nameKey } from '../results/name-key.ts';
import type { Election } from '../results/schema.ts';
import type { CouncilEntry } from './catalogue.ts';
import { byDay, dayAndId } from './day-order.ts';

/** As it is stored: texts, because parsing one takes less time than parsing an object for each name. */
export interface WardIndex {
  /** The slugs of councils. */
  councils: string[];
  /** Polling days. */
  days: string[];
  /** Names, one a line. */
  names: string;
  /** The names as they are compared, one a line: folding thousands would take longer than searching them. */
  keys: string;
  /** For each name a line: the places of a council and a day in their lists, such as "12.3 40.3". */
  places: string;
}

/** A council that has a ward of a name. */
export interface WardPlace {
  council: string;
  /** The newest election of the council with this ward; of its by-elections if it has no other. */
  date: string;
}

/** A name, and the councils that have a ward of it. */
export interface WardName {
  name: string;
  /** The name as `nameKey` folds it. */
  key: string;
  places: readonly WardPlace[];
}

/** A name of wards of one council. */
export interface CouncilWard {
  council: string;
  name: string;
  /** The day and id of the first election with this name. */
  first: string;
  /** As in `WardPlace`. */
  date: string;
}

/** @param elections of any councils, in any order; all of each council */
export function wardsOf(elections: readonly Election[]): CouncilWard[] {
  return [...Map.groupBy(elections, ({ council }) => council).values()].flatMap(wardsOfCouncil);
}

function wardsOfCouncil(elections: readonly Election[]): CouncilWard[] {
  const wards = new Map<string, CouncilWard & { isOrdinary: boolean }>();
  for (const election of elections.toSorted(byDay)) {
    const { council, election_date: date } = election;
    const isCouncil = electionKind(election, elections) === 'council';
    for (const { post_label: name, by_election } of election.ballots) {
      const isOrdinary = isCouncil && !by_election;
      const known = wards.get(nameKey(name));
      if (!known) wards.set(nameKey(name), { council, name, first: dayAndId(election), date, isOrdinary });
      else if (isOrdinary || !known.isOrdinary) Object.assign(known, { date, isOrdinary });
    }
  }
  return [...wards.values()].map(({ isOrdinary: _, ...ward }) => ward);
}

/** @param all of every council, in any order */
export function indexWards(all: readonly CouncilWard[]): WardIndex {
  const newest = new Map<string, { name: string; places: Map<string, string> }>();
  for (const { council, name, date } of all.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const ward = newest.get(nameKey(name)) ?? { name, places: new Map() };
    newest.set(nameKey(name), ward);
    ward.places.set(council, date);
  }
  const councils = distinct(all.map(({ council }) => council));
  const days = distinct([...newest.values()].flatMap(({ places }) => [...places.values()]));
  const at = (list: readonly string[]) => new Map(list.map((one, index) => [one, index]));
  const [councilAt, dayAt] = [at(councils), at(days)];
  const wards = [...newest].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, ward]) => ward);
  const placesOf = ({ places }: (typeof wards)[number]) =>
    [...places]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([council, date]) => `${councilAt.get(council)}.${dayAt.get(date)}`);
  return {
    councils,
    days,
    names: wards.map(({ name }) => name.replaceAll('\n', ' ')).join('\n'),
    keys: wards.map(({ name }) => nameKey(name)).join('\n'),
    places: wards.map((ward) => placesOf(ward).join(' ')).join('\n'),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}

/** The lines of each text, cut once for each index. */
const linesOf = memoised(({ names, keys, places }: WardIndex) => ({
  names: names.split('\n'),
  keys: keys.split('\n'),
  places: places.split('\n'),
}));

/**
 * The wards whose name has a text at the start of a word, in order. Every name has an empty text.
 * @param begun as `nameKey` folds it
 */
export function wardsWith(begun: string, index: WardIndex): WardName[] {
  const { names, keys, places } = linesOf(index);
  const inside = ` ${begun}`;
  const found: WardName[] = [];
  for (const [at, key] of keys.entries()) {
    if (!key.startsWith(begun) && !key.includes(inside)) continue;
    found.push({ name: names[at] ?? '', key, places: placesIn(places[at] ?? '', index) });
  }
  return found;
}

function placesIn(line: string, { councils, days }: WardIndex): WardPlace[] {
  return line.split(' ').flatMap((place) => {
    const [council, date] = place.split('.').map(Number);
    const one = { council: councils[council ?? -1], date: days[date ?? -1] };
    return one.council && one.date ? [{ council: one.council, date: one.date }] : [];
  });
}

/** Whether a release needs an index: one council's wards are all in its elections. */
export function needsWardIndex(councils: readonly Pick<CouncilEntry, 'slug'>[]): boolean {
  return councils.length > 1;
}
