/** Finds a ward in all councils by its name alone. Loaded if the home council has no such ward. */
import { councilPlace } from '../render/council-name.ts';
import { whichOne } from '../render/not-found.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords, plain } from '../render/text.ts';
import { listed } from '../render/words.ts';
import { electionIdOf, electionRef } from '../results/ids.ts';
import { nameKey } from '../results/name-key.ts';
import type { Ballot } from '../results/schema.ts';
import { slugOf } from '../results/slug.ts';
import type { Context } from './context.ts';
import { electionOfId } from './election.ts';
import { folded } from './folded-name.ts';
import { find } from './search.ts';
import type { Matches } from './site-search.ts';
import { Unanswered } from './unanswered.ts';
import { wardsOf } from './ward.ts';
import { everyWard, wardsLike } from './ward-names.ts';
import type { NamedWard, QuestionAway } from './ward-or-elsewhere.ts';
import { type FoundWard, hasReference, placeLabel, wardPlaces, withoutFormer } from './ward-places.ts';

/** How many wards to offer as buttons. */
const MOST_OFFERED = 5;

/** What a text must have of a name: all of it, whole words, or something like it. */
export type Nearness = 'whole name' | 'words' | 'misspelt';

/**
 * The one ward that a text names, in any council. Null if no council has a ward that the text names.
 * @param least how near to a name the text must be
 * @throws Unanswered with a button for each of a few, if several councils have one
 */
export async function wardAnywhere(
  typed: string,
  least: Nearness,
  question: QuestionAway,
  context: Context,
): Promise<NamedWard | null> {
  const { found, more } = await wardsFound(typed, least, context);
  const [first, ...others] = found;
  if (!first) return null;
  const sure = others.length + more === 0 ? find(typed, [first.entry]) : null;
  if (sure?.kind === 'one') {
    const subject = await electionOfId(electionIdOf(first.council.slug, first.date), context);
    const ballot =
      subject && wardsOf(subject).find(({ item }) => nameKey(item.post_label) === nameKey(first.name))?.item;
    if (subject && ballot) return { ballot, subject, line: whereItIs(ballot, subject, question.home, sure.readAs) };
  }
  throw new Unanswered(await whichWard(found, more, question));
}

/** The wards of all councils that a text may name, and how many more there are. */
export async function wardsFound(
  typed: string,
  least: Nearness,
  { archive }: Pick<Context, 'archive'>,
): Promise<{ found: FoundWard[]; more: number; fit: Matches['fit'] }> {
  const like = await wardsLike(typed, archive);
  const named = find(typed, like);
  const isNamed = named.kind !== 'none' && named.asTyped;
  const isWhole = isNamed && named.kind === 'one' && named.readAs === null;
  const isNear = least === 'misspelt' || isWhole || (least === 'words' && isNamed);
  const entries = isNamed || !isNear ? like : await everyWard(archive);
  const found = isNamed ? named : find(typed, entries);
  if (!isNear || found.kind === 'none') return { found: [], more: 0, fit: 'rough' };
  const matching = found.kind === 'one' ? entries.filter(({ item }) => item === found.item) : found.entries;
  const begun = `${folded(typed, 'places').text} `;
  const longer = isNamed ? like.filter((one) => one.folded.some(({ text }) => text.startsWith(begun))) : [];
  const misspelt = found.kind === 'one' ? 'misspelt' : 'rough';
  return {
    found: withoutFormer(wardPlaces(matching, archive), wardPlaces(longer, archive)),
    more: found.kind === 'several' ? found.more : 0,
    fit: isWhole ? 'exact' : isNamed ? 'as typed' : misspelt,
  };
}

/** Asks which ward is meant. */
export async function whichWard(found: readonly FoundWard[], more: number, { viewOf, option }: QuestionAway) {
  const offered = found.filter(hasReference).slice(0, MOST_OFFERED);
  const left = found.length - offered.length + more;
  const [first] = offered;
  const advice = first && `add the council, as in \`${placeLabel(first)}\``;
  const by = option === null ? '' : ` by \`${option}\``;
  if (viewOf === null) {
    const names = offered.map(({ name, council }) => plain(`${name} (${councilPlace(council.name)})`));
    return whichOne(`Which ward do you mean${by}: ${listed(names, 'or')}?`, [], left, advice);
  }
  const buttons = await Promise.all(
    offered.map(async (one) => {
      const { name, council, date } = one;
      const id = electionIdOf(council.slug, date);
      const view = await viewOf({ id, ref: electionRef({ election_date: date }, council), ward: slugOf(name) });
      return view === null ? [] : [{ label: placeLabel(one), view }];
    }),
  );
  return whichOne(`Which ward do you mean${by}?`, buttons.flat(), left, advice);
}

/** "Quarry Hill is a ward of Larkford City Council; no ward of Derby City Council has that name." */
function whereItIs({ post_label }: Ballot, { council }: Subject, home: Subject, readAs: string | null): string {
  const ward = plain(post_label);
  if (council.slug === home.council.slug) {
    const read = readAs === null ? '' : `Read as “${ward}”. `;
    return `${read}No ward had that name at the home election of ${dayInWords(home.election.election_date)}.`;
  }
  const where = `a ward of ${plain(council.name)}`;
  const read = readAs === null ? `${ward} is ${where}` : `Read as “${ward}”, ${where}`;
  return `${read}; no ward of ${plain(home.council.name)} has that name.`;
}
