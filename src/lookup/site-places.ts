/** Wards, parties and councils for the search page. */

import type { CouncilEntry } from '../release/catalogue.ts';
import { electionDay } from '../render/election-day.ts';
import { partyLabel } from '../render/party-name.ts';
import { councilPath, partyPath, pathOfWard, wardPath } from '../render/paths.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords } from '../render/text.ts';
import { ballotSlug, electionIdOf } from '../results/ids.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import type { Ballot } from '../results/schema.ts';
import { slugOf } from '../results/slug.ts';
import { wardTitle } from '../results/ward-title.ts';
import { nearTo } from './closest.ts';
import type { Context } from './context.ts';
import { councilEntries } from './council.ts';
import { councilsAmong } from './council-names.ts';
import { electionOfId } from './election.ts';
import { ifReadable } from './if-readable.ts';
import { partyEntries } from './party.ts';
import { namedIn } from './phrase.ts';
import { dateWords } from './polling-day.ts';
import type { SearchEntry } from './search.ts';
import { matched } from './site-match.ts';
import type { Found, Matches } from './site-search.ts';
import { Unanswered } from './unanswered.ts';
import { wardsOf } from './ward.ts';
import { wardsFound } from './wards-found.ts';

/** How many councils' elections one search may read. */
const MOST_COUNCILS = 3;

interface Searched {
  /** The elections whose wards and parties to search, each council's newest first. */
  subjects: Subject[];
  /** The councils, if there are others on file. */
  within: string[] | null;
}

/** The elections of the councils that a text names, of the home council, and of others as long as there are few. */
export async function searchedSubjects(typed: string, context: Context): Promise<Searched> {
  const { archive, home } = context;
  const named = councilsAmong(dateWords(typed), archive.councils).map(({ council }) => council);
  const own = archive.councils.filter(({ slug }) => home.usual.startsWith(`local.${slug}.`));
  const chosen = [...new Set([...named, ...own, ...archive.councils])].slice(0, MOST_COUNCILS);
  const read = await Promise.all(chosen.map(({ slug }) => subjectsOf(slug, context)));
  const isAll = chosen.length === archive.councils.length;
  return { subjects: read.flat(), within: isAll ? null : chosen.map(({ name }) => name) };
}

async function subjectsOf(slug: string, context: Context): Promise<Subject[]> {
  const shelf = await ifReadable(context.archive.shelf(slug));
  const ids = (shelf?.elections ?? []).map(({ election_id }) => election_id);
  const read = await Promise.all(ids.map((id) => ifReadable(electionOfId(id, context))));
  return read.filter((subject) => subject !== null);
}

/** The wards, parties and councils that a text may name, perhaps with a council or a day around the name. */
export async function placesNamed(typed: string, subjects: readonly Subject[], context: Context): Promise<Matches[]> {
  const [inWards, inParties] = [
    await namedWithin(typed, subjects, wardsOf, context),
    await namedWithin(typed, subjects, partyEntries, context),
  ];
  const wards = matched(inWards.name, wardEntries(inWards.subjects));
  const parties = matched(inParties.name, partiesIn(inParties.subjects));
  const councils = matched(typed, councilEntries(context.archive));
  const elsewhere = await wardsElsewhere(typed, subjects, context);
  return [
    { fit: wards.fit, found: wards.items.map(foundWard) },
    // After those of the home council, even if these are closer to the text.
    { ...elsewhere, fit: wards.fit === 'as typed' ? wards.fit : elsewhere.fit },
    { fit: parties.fit, found: parties.items.map(foundParty) },
    { fit: councils.fit, found: councils.items.map(foundCouncil) },
  ];
}

/** Wards of councils whose elections were not searched. */
async function wardsElsewhere(typed: string, subjects: readonly Subject[], context: Context): Promise<Matches> {
  const { found, fit } = await wardsFound(typed, 'misspelt', context);
  const searched = new Set(subjects.map(({ council }) => council.slug));
  const others = found.filter(({ council }) => !searched.has(council.slug));
  return {
    fit,
    found: others.map(({ name, council, date }) => ({
      kind: 'Ward',
      name,
      detail: `${council.name}, ${dayInWords(date)}`,
      path: pathOfWard({ election_id: electionIdOf(council.slug, date) }, slugOf(name)),
    })),
  };
}

/** The nearest names of wards, parties and councils; empty if none is near. */
export function closestPlaces(typed: string, subjects: readonly Subject[], { archive }: Context): Found[] {
  return [
    ...nearTo(typed, wardEntries(subjects)).map(({ item }) => foundWard(item)),
    ...nearTo(typed, partiesIn(subjects)).map(({ item }) => foundParty(item)),
    ...nearTo(typed, councilEntries(archive)).map(({ item }) => foundCouncil(item)),
  ];
}

/** The name alone, and the elections that a council or a day next to it means; else the text, and all elections. */
async function namedWithin(
  typed: string,
  subjects: readonly Subject[],
  entriesOf: (subject: Subject) => readonly SearchEntry<unknown>[],
  context: Context,
): Promise<{ name: string; subjects: readonly Subject[] }> {
  const phrase = namedIn(typed, null, context, entriesOf).catch((fault) => {
    if (fault instanceof Unanswered) return null;
    throw fault;
  });
  const named = await ifReadable(phrase);
  if (!named || named.name === typed) return { name: typed, subjects };
  // Without a year, a council means all its elections.
  const own = subjects.filter(({ council }) => council.slug === named.subject.council.slug);
  return { name: named.name, subjects: /\d/.test(typed) ? [named.subject] : own };
}

interface FoundIn<Item> {
  item: Item;
  subject: Subject;
}

/** Each ward once, at its newest contest. */
function wardEntries(subjects: readonly Subject[]): SearchEntry<FoundIn<Ballot>>[] {
  return newestOnly(subjects, wardsOf, ballotSlug);
}

/** Each party once, at the newest election in which it stood. */
function partiesIn(subjects: readonly Subject[]): SearchEntry<FoundIn<Affiliation>>[] {
  return newestOnly(subjects, partyEntries, partyKey);
}

function newestOnly<Item>(
  subjects: readonly Subject[],
  entriesOf: (subject: Subject) => readonly SearchEntry<Item>[],
  keyOf: (item: Item) => string,
): SearchEntry<FoundIn<Item>>[] {
  const newest = new Map<string, SearchEntry<FoundIn<Item>>>();
  for (const subject of subjects)
    for (const entry of entriesOf(subject)) {
      const key = `${subject.council.slug}/${keyOf(entry.item)}`;
      if (!newest.has(key)) newest.set(key, { ...entry, item: { item: entry.item, subject } });
    }
  return [...newest.values()];
}

function foundWard({ item, subject }: FoundIn<Ballot>): Found {
  return { kind: 'Ward', name: wardTitle(item), detail: placeOf(subject), path: wardPath(subject.election, item) };
}

function foundParty({ item, subject }: FoundIn<Affiliation>): Found {
  const name = partyLabel(item, subject.parties);
  return { kind: 'Party', name, detail: placeOf(subject), path: partyPath(subject.election, item) };
}

function foundCouncil({ name, slug, newest }: CouncilEntry): Found {
  return { kind: 'Council', name, detail: dayInWords(newest), path: councilPath({ slug }) };
}

function placeOf({ council, election, kind }: Subject): string {
  return `${council.name}, ${electionDay({ election_date: election.election_date, kind })}`;
}
