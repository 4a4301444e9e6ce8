/** Recognises a ward, a party, a council or a person that was typed into an option for something else. */
import type { ViewButton } from '../render/answer.ts';
import { otherKind } from '../render/not-found.ts';
import { partyLabel } from '../render/party-name.ts';
import type { Subject } from '../render/subject.ts';
import { plain } from '../render/text.ts';
import { councilView, partyView, wardView } from '../render/views.ts';
import { electionRef, partyRef, wardRef } from '../results/ids.ts';
import { isIndependent } from '../results/parties.ts';
import { writtenName } from '../results/person-name.ts';
import { yearOf } from '../results/year.ts';
import type { Context } from './context.ts';
import { councilEntries } from './council.ts';
import { partyEntries } from './party.ts';
import { partiesElsewhere } from './party-elsewhere.ts';
import { entriesOf, type PeopleScope } from './people-scope.ts';
import { nobodyStood, peopleNamed, personButtons } from './person.ts';
import { find, type SearchResult } from './search.ts';
import { Unanswered } from './unanswered.ts';
import { wardsOf } from './ward.ts';

export type Kind = 'ward' | 'party' | 'council' | 'person';

/** What a command asked for. */
interface Wanted {
  kind: Kind;
  /** "no ward of Derby City Council has that name" */
  missing: string;
  /** What the search for that kind found. */
  own: SearchResult<unknown>;
  /** Whether only whole names of other kinds count. */
  exact: boolean;
}

/** What a text names, and buttons that show it. */
interface Recognised {
  sentence: string;
  buttons: ViewButton[];
}

/**
 * Throws if a text names something of another kind, and nothing of the kind that was asked for: "Labour" as a ward. A
 * rough spelling of the kind asked for gives way only to an exact name of another.
 * @param subjectOf the election whose wards and parties count; a function reads it only if it is needed
 * @throws Unanswered with a button for each other thing that the text names
 */
export async function refuseOtherKinds(
  typed: string,
  { kind, missing, own, exact }: Wanted,
  subjectOf: Subject | (() => Promise<Subject>),
  context: Context,
): Promise<void> {
  if (own.kind !== 'none' && own.asTyped) return;
  const subject = typeof subjectOf === 'function' ? await subjectOf() : subjectOf;
  const recognised = [
    kind === 'party' ? null : await asParty(typed, exact, subject, context),
    kind === 'ward' ? null : asWard(typed, exact, subject),
    kind === 'council' ? null : asCouncil(typed, exact, context),
    kind === 'person' || exact ? null : await asPerson(typed, context),
  ].filter((one) => one !== null);
  if (recognised.length === 0) return;
  const sentences = recognised.map(({ sentence }) => sentence);
  throw new Unanswered(
    otherKind(
      missing,
      sentences,
      recognised.flatMap(({ buttons }) => buttons),
    ),
  );
}

export function otherThanWard(typed: string, subject: Subject): Wanted {
  const missing = `no ward of ${plain(subject.council.name)} has that name`;
  return wanted('ward', missing, find(typed, wardsOf(subject)));
}

export function otherThanParty(typed: string, subject: Subject): Wanted {
  const missing = `no party of that name stood for ${plain(subject.council.name)}`;
  return wanted('party', missing, find(typed, partyEntries(subject)));
}

export function otherThanPerson(typed: string, { people, where }: PeopleScope): Wanted {
  return wanted('person', nobodyStood(where()), find(typed, entriesOf(people), 'people'));
}

export function otherThanCouncil(typed: string, { archive }: Context): Wanted {
  return wanted('council', 'no council of that name is on file', find(typed, councilEntries(archive)));
}

/** A rough spelling gives way only to an exact name of another kind. */
function wanted(kind: Kind, missing: string, own: SearchResult<unknown>): Wanted {
  return { kind, missing, own, exact: own.kind !== 'none' };
}

function asWard(typed: string, exact: boolean, subject: Subject): Recognised | null {
  const ballot = oneNamed(find(typed, wardsOf(subject)), exact);
  if (!ballot) return null;
  const view = wardView.encode({ election: subject.ref, ward: wardRef(ballot) });
  const label = `${ballot.post_label} in ${yearOf(subject.election.election_date)}`;
  return { sentence: `${ballot.post_label} is a ward`, buttons: [{ label, view }] };
}

async function asParty(typed: string, exact: boolean, subject: Subject, context: Context): Promise<Recognised | null> {
  const own = oneNamed(find(typed, partyEntries(subject)), exact);
  const elsewhere = own ? null : await partiesElsewhere(typed, subject, context);
  const [absent] = elsewhere?.exact ? elsewhere.parties : [];
  const [newest] = absent?.stood ?? [];
  const party = own ?? absent?.party;
  if (!party) return null;
  const [election, ref] = newest ? [newest.election, newest.ref] : [subject.election, subject.ref];
  const name = partyLabel(party, subject.parties);
  const view = partyView.encode({ election: ref, party: partyRef(party) });
  const sentence = isIndependent(party) ? 'Independents stand without a party' : `${name} is a party`;
  return { sentence, buttons: [{ label: `${name} in ${yearOf(election.election_date)}`, view }] };
}

function asCouncil(typed: string, exact: boolean, { archive }: Context): Recognised | null {
  const council = oneNamed(find(typed, councilEntries(archive)), exact);
  if (!council) return null;
  const view = councilView.encode({ election: electionRef({ election_date: council.newest }, council) });
  const label = `${council.name} in ${yearOf(council.newest)}`;
  return { sentence: `${council.name} is a council`, buttons: [{ label, view }] };
}

async function asPerson(typed: string, context: Context): Promise<Recognised | null> {
  const people = await peopleNamed(typed, context);
  const [first] = people;
  if (!first) return null;
  const names = new Set(people.map(({ person_name }) => writtenName(person_name)));
  const sentence =
    names.size === 1 ? `${writtenName(first.person_name)} was a candidate` : 'Several candidates had that name';
  return { sentence, buttons: personButtons(people, context) };
}

/** The item that a text names in its own words. @param exact whether it must be the whole name */
function oneNamed<Item>(found: SearchResult<Item>, exact: boolean): Item | null {
  if (found.kind !== 'one' || !found.asTyped) return null;
  return exact && found.readAs !== null ? null : found.item;
}
