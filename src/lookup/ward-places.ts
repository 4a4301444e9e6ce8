/** The councils that have a ward of a name, and whether they still have it. */
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { CouncilEntry } from '../release/catalogue.ts';
import type { WardName } from '../release/ward-index.ts';
import { placeOnButton } from '../render/council-name.ts';
import { electionIdOf } from '../results/ids.ts';
import { slugOf } from '../results/slug.ts';
import { yearOf } from '../results/year.ts';
import type { Archive } from '../store/archive.ts';
import { councilOfElection } from './council-of-election.ts';
import type { SearchEntry } from './search.ts';

/** A longer slug is no reference in a view. */
const LONGEST_SLUG = 50;
/** Each seat is up every four years; of 2020 in 2021, after five. */
const LONGEST_TERM = 5;

/** A ward of a council, with the day of its newest election. */
export interface FoundWard {
  entry: SearchEntry<WardName>;
  name: string;
  council: CouncilEntry;
  date: string;
}

/** The wards of these names, those that voted at their council's newest election first. */
export function wardPlaces(entries: readonly SearchEntry<WardName>[], { councils }: Archive): FoundWard[] {
  const all = entries.flatMap((entry) =>
    entry.item.places.flatMap(({ council: slug, date }) => {
      const council = councilOfElection(electionIdOf(slug, date), councils);
      return council ? [{ entry, name: entry.item.name, council, date }] : [];
    }),
  );
  return [...all.filter(isCurrent), ...all.filter((one) => !isCurrent(one))];
}

/** Whether it voted at its council's newest election. */
export function isCurrent({ council, date }: FoundWard): boolean {
  return council.newest === date;
}

/**
 * The wards that a name may mean: an old one gives way to a ward of the same council whose name begins like it.
 * "Headingley" was a ward until 2016, and its council now has "Headingley and Hyde Park".
 * @param found those that were found
 * @param longer others whose names begin with the text
 */
export function withoutFormer(found: readonly FoundWard[], longer: readonly FoundWard[]): FoundWard[] {
  const nowOf = (old: FoundWard) =>
    isCurrent(old) ? [] : [...found, ...longer].filter((one) => isCurrent(one) && one.council === old.council);
  const all = found.flatMap((one) => {
    const now = nowOf(one);
    return now.length > 0 && isFormer(one) ? now : [one, ...now];
  });
  const distinct = [...new Map(all.map((one) => [`${one.council.slug}/${one.name}`, one])).values()];
  return [...distinct.filter(isCurrent), ...distinct.filter((one) => !isCurrent(one))];
}

/** Whether every seat of the council has been up since it voted. */
function isFormer({ council, date }: FoundWard): boolean {
  return yearOf(council.newest) - yearOf(date) > LONGEST_TERM;
}

/** Whether a view can name it. */
export function hasReference({ name }: FoundWard): boolean {
  return slugOf(name).length <= LONGEST_SLUG;
}

/** "Abbey, Larkford", for a button. */
export function placeLabel({ name, council }: FoundWard): string {
  const end = `, ${placeOnButton(council.name)}`;
  return cut(name, LIMIT.buttonLabel - end.length) + end;
}
