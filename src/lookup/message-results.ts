/** The results that a message names: wards, councils and people, by their whole names. */
import type { CouncilEntry } from '../release/catalogue.ts';
import type { PersonEntry } from '../release/people.ts';
import { type ElectionEntry, newestOfCouncil } from '../release/shelf.ts';
import type { Subject } from '../render/subject.ts';
import { councilSlug, dateOf } from '../results/ids.ts';
import { memoised } from '../results/memoise.ts';
import type { Ballot, Election } from '../results/schema.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { Context } from './context.ts';
import { councilsByName } from './council-names.ts';
import { electionOfId } from './election.ts';
import { electionsWhen } from './election-names.ts';
import { folded } from './folded-name.ts';
import { homeEntry } from './home.ts';
import { isAllLowerCase, sentencesOf, type Word, yearsIn } from './message-words.ts';
import { type Span, spansOf, withoutOverlaps } from './name-spans.ts';
import { peopleInMessage } from './people-in-message.ts';
import { namesTheCouncil } from './the-council.ts';

/** How many councils, besides the home council, and how many elections in all a message may have read. */
const MOST_COUNCILS = 2;
const MOST_ELECTIONS = 4;
/** A shorter name is more often a word than a ward. */
const SHORTEST_WARD = 3;

export interface MessageResults {
  people: PersonEntry[];
  wards: { ballot: Ballot; subject: Subject }[];
  councils: Subject[];
  /** The home council, if the message names nothing but "the council", which then means this one. */
  theCouncil: CouncilEntry | null;
  /** The years in the message for which no election of these councils is on file. */
  missing: number[];
  /** Whether it names nothing but a ward that many councils have. */
  isCommon: boolean;
  /** The home election, for examples. */
  home: Subject | null;
}

type Named =
  | { kind: 'person'; people: PersonEntry[] }
  | { kind: 'ward'; wards: MessageResults['wards'] }
  | { kind: 'council'; council: CouncilEntry };

/** A council whose name or wards count, and its elections that the message means. */
interface Meant {
  slug: string;
  subjects: Subject[];
}

const wardsByName = memoised((election: Election) => {
  const named = election.ballots.map((ballot) => ({ ballot, key: folded(wardTitle(ballot), 'places').text }));
  return Map.groupBy(
    named.filter(({ key }) => key.length >= SHORTEST_WARD),
    ({ key }) => key,
  );
});

/**
 * Finds them in the home council and in councils that the message names, at the elections of the years that it names, or
 * else at the home election. Rough spellings do not count: an ordinary word must not become a ward.
 */
export async function resultsInMessage(message: string, context: Context): Promise<MessageResults> {
  const { archive } = context;
  const sentences = sentencesOf(message);
  const years = yearsIn(sentences);
  const home = await homeEntry(context.home, archive);
  const councils = councilsIn(sentences, home.council, archive.councils);
  const slugs = [...new Set([home.council, ...councils.map(({ item }) => item.slug)])].slice(0, MOST_COUNCILS + 1);
  const { meant, missing } = await electionsMeant(slugs, years, home, context);
  const people = await peopleInMessage(sentences, archive);
  const wards = wardsIn(
    sentences,
    meant.flatMap(({ subjects }) => subjects),
  );
  const named = withoutOverlaps<Named>([
    ...people.map((span) => ({ ...span, item: { kind: 'person', people: span.item } as const })),
    ...wards.map((span) => ({ ...span, item: { kind: 'ward', wards: span.item } as const })),
    ...councils.map((span) => ({ ...span, item: { kind: 'council', council: span.item } as const })),
  ]).map(({ item }) => item);
  const found = distinct(
    named.flatMap((one) => (one.kind === 'ward' ? one.wards : [])),
    ({ ballot }) => ballot.ballot_paper_id,
  );
  const meantIds = meant.flatMap(({ subjects }) => subjects.map(({ election }) => election.election_id));
  const persons = distinct(
    named.flatMap((one) => (one.kind === 'person' ? candidaciesMeant(one.people, meantIds, home.council) : [])),
    ({ election_id, person }) => `${election_id}/${person}`,
  );
  // "Darley in Derby" is about Darley.
  const covered = new Set([
    ...found.map(({ subject }) => subject.council.slug),
    ...persons.map(({ election_id }) => councilSlug(election_id)),
  ]);
  const whole = new Set(named.flatMap((one) => (one.kind === 'council' ? [one.council.slug] : [])));
  const shown = meant.filter(({ slug }) => whole.has(slug) && !covered.has(slug)).flatMap(({ subjects }) => subjects);
  const own = meant.find(({ slug }) => slug === home.council)?.subjects ?? [];
  const [first] = own;
  const isTheCouncil = first !== undefined && named.length === 0 && namesTheCouncil(sentences);
  const results = {
    people: persons,
    wards: found,
    councils: isTheCouncil ? own : shown,
    theCouncil: isTheCouncil ? (archive.councils.find(({ slug }) => slug === home.council) ?? null) : null,
    missing,
    isCommon: false,
    home: first ?? null,
  };
  if (isTheCouncil || found.length + persons.length > 0) return results;
  const { messageWardsElsewhere } = await import('./message-wards-elsewhere.ts');
  const elsewhere = await messageWardsElsewhere(sentences, years, councils, context);
  const withWards = new Set(elsewhere.wards.map(({ subject }) => subject.council.slug));
  return withWards.size === 0
    ? { ...results, isCommon: elsewhere.isCommon }
    : { ...results, ...elsewhere, councils: shown.filter(({ council }) => !withWards.has(council.slug)) };
}

/** "Reading" is a council and "reading" is not, except for the home council and in messages without any capitals. */
function councilsIn(
  sentences: readonly Word[][],
  home: string,
  councils: readonly CouncilEntry[],
): Span<CouncilEntry>[] {
  const named = councilsByName(councils);
  const isLower = isAllLowerCase(sentences);
  return spansOf(sentences, (key, [first]) => {
    const found = named.get(key)?.map(({ council }) => council) ?? [];
    const council = found.find(({ slug }) => slug === home) ?? found[0];
    const isName = first?.isCapital || key.endsWith(' council') || council?.slug === home;
    return council && (isName || (isLower && key.includes(' '))) ? council : null;
  });
}

/** The elections of each council that the message means, read within a limit. */
async function electionsMeant(
  slugs: readonly string[],
  years: readonly number[],
  home: ElectionEntry,
  context: Context,
): Promise<{ meant: Meant[]; missing: number[] }> {
  const wanted: { slug: string; entries: ElectionEntry[] }[] = [];
  const onFile = new Set<number>();
  for (const slug of slugs) {
    const elections = (await context.archive.shelf(slug))?.elections ?? [];
    const dated = years.flatMap((year) => {
      const then = electionsWhen({ year, month: null, day: null }, elections);
      if (then.length > 0) onFile.add(year);
      return then.slice(0, 1);
    });
    const usual = slug === home.council ? home : (newestOfCouncil(elections) ?? elections[0]);
    wanted.push({ slug, entries: dated.length > 0 ? dated : usual ? [usual] : [] });
  }
  let left = MOST_ELECTIONS;
  const meant: Meant[] = [];
  for (const { slug, entries } of wanted) {
    const read = await Promise.all(entries.slice(0, left).map(({ election_id }) => electionOfId(election_id, context)));
    left -= read.length;
    meant.push({ slug, subjects: read.filter((one) => one !== null) });
  }
  return { meant, missing: years.filter((year) => !onFile.has(year)) };
}

function wardsIn(sentences: readonly Word[][], subjects: readonly Subject[]): Span<MessageResults['wards']>[] {
  return spansOf(sentences, (key) => {
    const wards = subjects.flatMap((subject) =>
      (wardsByName(subject.election).get(key) ?? []).map(({ ballot }) => ({ ballot, subject })),
    );
    return wards.length > 0 ? wards : null;
  });
}

/** Of one name, those who stood at the elections meant; else the newest candidacies for the home council, or for any. */
function candidaciesMeant(people: readonly PersonEntry[], meant: readonly string[], home: string): PersonEntry[] {
  const there = people.filter(({ election_id }) => meant.includes(election_id));
  if (there.length > 0) return there;
  const own = people.filter(({ election_id }) => councilSlug(election_id) === home);
  const others = [...Map.groupBy(people, ({ election_id }) => councilSlug(election_id)).values()];
  return (own.length > 0 ? [own] : others).flatMap(newest);
}

function newest(people: readonly PersonEntry[]): PersonEntry[] {
  const last =
    people
      .map(({ election_id }) => dateOf(election_id))
      .toSorted()
      .at(-1) ?? '';
  return people.filter(({ election_id }) => dateOf(election_id) === last);
}

function distinct<Item>(items: readonly Item[], idOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [idOf(item), item])).values()].toReversed();
}
