/** Finds a ward by its name in every council on file. Loaded when the home council has no ward of that name. */
import { LIMIT } from '../discord/constants.ts';
import { cut } from '../discord/message.ts';
import type { Suggestion } from '../discord/reply.ts';
import type { CouncilEntry } from '../release/catalogue.ts';
import { type WardName, wardsWith } from '../release/ward-index.ts';
import type { ViewButton } from '../render/answer.ts';
import { shortCouncilName } from '../render/council-name.ts';
import { whichOne } from '../render/not-found.ts';
import type { Subject } from '../render/subject.ts';
import { dayInWords, plain } from '../render/text.ts';
import { wardView } from '../render/views.ts';
import { electionIdOf, electionRef } from '../results/ids.ts';
import { nameKey } from '../results/name-key.ts';
import type { Ballot } from '../results/schema.ts';
import { slugOf } from '../results/slug.ts';
import type { Archive } from '../store/archive.ts';
import type { Context } from './context.ts';
import { councilsByName } from './council-names.ts';
import { councilOfElection } from './council-of-election.ts';
import { electionOfId } from './election.ts';
import { folded } from './folded-name.ts';
import { find, type SearchEntry, searchEntry, suggest } from './search.ts';
import { Unanswered } from './unanswered.ts';
import { wardsOf } from './ward.ts';

/** How many wards to offer as buttons. */
const MOST_OFFERED = 5;
/** A longer slug is no reference in a view. */
const LONGEST_SLUG = 50;
/** The room for a council's name on a button. */
const COUNCIL_ROOM = 18;

/** The wards whose name has the words of a text. The last word may be incomplete. A misspelt name finds none. */
async function wardsLike(typed: string, { archive }: Context): Promise<SearchEntry<WardName>[]> {
  const index = await archive.wards();
  const begun = folded(typed.replace(/^the\s+(?=\S)/i, ''), 'places').text;
  return index ? wardsWith(begun, index).map((ward) => searchEntry([ward.name], ward)) : [];
}

/**
 * The one ward that a text names, in any council. Null if no council has a ward that the text names.
 * @param exact whether only a whole name counts
 * @throws Unanswered with a button for each of a few, if several councils have one
 */
export async function wardAnywhere(
  typed: string,
  exact: boolean,
  context: Context,
): Promise<{ ballot: Ballot; subject: Subject } | null> {
  const found = find(typed, await wardsLike(typed, context));
  if (found.kind === 'none' || !found.asTyped) return null;
  if (exact && (found.kind === 'several' || found.readAs !== null)) return null;
  const names = found.kind === 'one' ? [found.item] : found.entries.map(({ item }) => item);
  const [first, ...others] = placesOf(names, context.archive);
  if (!first) return null;
  const one = others.length === 0 ? await electionOfId(electionIdOf(first.council.slug, first.date), context) : null;
  const [ballot] = one ? wardsOf(one).filter(({ item }) => nameKey(item.post_label) === nameKey(first.name)) : [];
  if (one && ballot) return { ballot: ballot.item, subject: one };
  const all = [first, ...others].filter(({ name }) => slugOf(name).length <= LONGEST_SLUG);
  const offered = all.slice(0, MOST_OFFERED);
  throw new Unanswered(whichOne('Which ward do you mean?', offered.map(buttonOf), all.length - offered.length));
}

interface FoundWard extends WardPlaceOf {
  name: string;
}
interface WardPlaceOf {
  council: CouncilEntry;
  date: string;
}

/** Wards that voted at their council's newest election come first; then as the index has them. */
function placesOf(names: readonly WardName[], { councils }: Archive): FoundWard[] {
  const all = names.flatMap(({ name, places }) =>
    places.flatMap(({ council: slug, date }) => {
      const council = councilOfElection(electionIdOf(slug, date), councils);
      return council ? [{ name, council, date }] : [];
    }),
  );
  return [...all.filter(isCurrent), ...all.filter((one) => !isCurrent(one))];
}

function isCurrent({ council, date }: WardPlaceOf): boolean {
  return council.newest === date;
}

function buttonOf({ name, council, date }: FoundWard): ViewButton {
  const end = `, ${cut(placeOf(council), COUNCIL_ROOM)}`;
  const label = cut(name, LIMIT.buttonLabel - end.length) + end;
  return {
    label,
    view: wardView.encode({ election: electionRef({ election_date: date }, council), ward: slugOf(name) }),
  };
}

/** "Quarry Hill is a ward of Larkford City Council; no ward of Derby City Council has that name." */
export function whereItIs({ post_label }: Ballot, { council }: Subject, home: Subject): string {
  return `${plain(post_label)} is a ward of ${plain(council.name)}; no ward of ${plain(home.council.name)} has that name.`;
}

/**
 * Suggestions of wards in other councils: "Quarry Hill, Larkford". A name that the home council has is left out, because
 * it means the home council's ward.
 */
export async function suggestAnywhere(typed: string, home: Subject, context: Context): Promise<Suggestion[]> {
  const near = suggest(typed, await wardsLike(typed, context)).map(({ item }) => item);
  const own = new Set(home.election.ballots.map(({ post_label }) => nameKey(post_label)));
  const elsewhere = placesOf(near, context.archive).filter(
    ({ name, council }) => council.slug !== home.council.slug && !own.has(nameKey(name)),
  );
  return elsewhere.map((ward) => {
    const day = isCurrent(ward) ? '' : `, ${dayInWords(ward.date)}`;
    const end = `, ${ownName(ward.council, context.archive)}${day}`;
    const label = cut(ward.name, LIMIT.choiceName - end.length) + end;
    return { name: label, value: label };
  });
}

/** "Larkford" for "Larkford City Council", "Mere" for "London Borough of Mere". */
function placeOf({ name }: CouncilEntry): string {
  return shortCouncilName(name).replace(/^(?:London Borough|Royal Borough|City) of (?=.)/, '');
}

/** The short name of a council if it is a name of no other; otherwise its name. */
function ownName(council: CouncilEntry, { councils }: Archive): string {
  const short = placeOf(council);
  const [named, ...others] = councilsByName(councils).get(nameKey(short)) ?? [];
  return cut(named?.council === council && others.length === 0 ? short : council.name, 50);
}
