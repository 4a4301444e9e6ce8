/** Wards of other councils that a message names. Loaded if it names no person and no ward of the home council. */
import type { CouncilEntry } from '../release/catalogue.ts';
import type { WardName } from '../release/ward-index.ts';
import type { Subject } from '../render/subject.ts';
import { electionIdOf } from '../results/ids.ts';
import { memoised } from '../results/memoise.ts';
import { nameKey } from '../results/name-key.ts';
import type { Ballot } from '../results/schema.ts';
import type { Context } from './context.ts';
import { electionOfId } from './election.ts';
import { electionsWhen } from './election-names.ts';
import { isAllLowerCase, type Word } from './message-words.ts';
import { type Span, spansOf, withoutOverlaps } from './name-spans.ts';
import type { SearchEntry } from './search.ts';
import { everyWard, wardsLike } from './ward-names.ts';
import { type FoundWard, wardPlaces, withoutFormer } from './ward-places.ts';

/** How many elections are read. */
const MOST_ELECTIONS = 4;
/** If more councils than this have a ward of a name, it is more often a word, and too many to offer: "Castle". */
const MOST_COUNCILS = 5;
/** Words that are often written with a capital and seldom mean a ward. */
const COMMON = /^(?:north|south|east|west|central|park|town|green|labour|conservatives?|reform)$/;

interface WardsElsewhere {
  wards: { ballot: Ballot; subject: Subject }[];
  /** The years in the message for which no election of these councils is on file. */
  missing: number[];
  /** Whether a ward was left out because many councils have one of its name. */
  isCommon: boolean;
}

const byKey = memoised((entries: SearchEntry<WardName>[]) =>
  Map.groupBy(entries, ({ folded: [name] }) => name?.text ?? ''),
);

/**
 * The wards whose whole name is in a message, at the elections of the years that it names, or else at their newest.
 * @param named the councils that the message names; only their wards count, if it names any
 */
export async function messageWardsElsewhere(
  sentences: readonly Word[][],
  years: readonly number[],
  named: readonly Span<CouncilEntry>[],
  context: Context,
): Promise<WardsElsewhere> {
  const { archive } = context;
  const entries = byKey(await everyWard(archive));
  const isLower = isAllLowerCase(sentences);
  const spans = spansOf(sentences, (key, [first]) => {
    const isName = (first?.isCapital && !COMMON.test(key)) || (isLower && key.includes(' '));
    return (isName && entries.get(key)) || null;
  });
  const all: Span<SearchEntry<WardName>[] | null>[] = [...named.map((span) => ({ ...span, item: null })), ...spans];
  const slugs = new Set(named.map(({ item }) => item.slug));
  const found: FoundWard[] = [];
  let isCommon = false;
  for (const { item } of withoutOverlaps(all)) {
    const own = item ? await placesOf(item, context) : [];
    const meant = slugs.size > 0 ? own.filter(({ council }) => slugs.has(council.slug)) : own;
    const isTooCommon = slugs.size === 0 && new Set(meant.map(({ council }) => council)).size > MOST_COUNCILS;
    if (isTooCommon) isCommon = true;
    else found.push(...meant);
  }
  const distinct = [...new Map(found.map((one) => [`${one.council.slug}/${one.name}`, one])).values()];
  const wards = distinct.slice(0, MOST_ELECTIONS);
  const most = Math.floor(MOST_ELECTIONS / wards.length);
  const read = await Promise.all(wards.map((one) => contestsOf(one, years, most, context)));
  const onFile = new Set(read.flatMap((one) => one.onFile));
  return { wards: read.flatMap(({ wards }) => wards), isCommon, missing: years.filter((year) => !onFile.has(year)) };
}

/** The wards of a name, and those of today in place of old ones. */
async function placesOf(entries: SearchEntry<WardName>[], { archive }: Context): Promise<FoundWard[]> {
  const [first] = entries;
  const begun = `${first?.folded[0]?.text} `;
  const longer = (await wardsLike(begun, archive)).filter(({ folded: [name] }) => name?.text.startsWith(begun));
  return withoutFormer(wardPlaces(entries, archive), wardPlaces(longer, archive));
}

/**
 * A ward at its council's elections of these years; at its newest election if none of them is on file with the ward.
 * @param most how many elections to read
 */
async function contestsOf(
  { name, council, date }: FoundWard,
  years: readonly number[],
  most: number,
  context: Context,
) {
  const elections = years.length === 0 ? [] : ((await context.archive.shelf(council.slug))?.elections ?? []);
  const dated = years.flatMap((year) => electionsWhen({ year, month: null, day: null }, elections).slice(0, 1));
  const ids = [...dated.map(({ election_id }) => election_id), electionIdOf(council.slug, date)];
  const read = await Promise.all([...new Set(ids)].slice(0, most).map((id) => electionOfId(id, context)));
  const wards = read.flatMap((subject) => {
    const ballot = subject?.election.ballots.find(({ post_label }) => nameKey(post_label) === nameKey(name));
    return subject && ballot ? [{ ballot, subject }] : [];
  });
  const then = wards.filter(({ subject }) => dated.some((one) => one.election_id === subject.election.election_id));
  return {
    wards: then.length > 0 ? then : wards.slice(0, 1),
    onFile: dated.map((one) => Number(one.election_date.slice(0, 4))),
  };
}
