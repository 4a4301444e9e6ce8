/** Recognises a ward, a party, a council or a person that was typed into an option for something else. */
import type { Answer, ViewButton } from '../render/answer.ts';
import { otherKind } from '../render/not-found.ts';
import { partyLabel } from '../render/party-name.ts';
import type { Subject } from '../render/subject.ts';
import { councilView, partyView, wardView } from '../render/views.ts';
import { electionRef, partyRef, wardRef } from '../results/ids.ts';
import { isIndependent } from '../results/parties.ts';
import { writtenName } from '../results/person-name.ts';
import { yearOf } from '../results/year.ts';
import type { Context } from './context.ts';
import { searchCouncils } from './council.ts';
import type { Wanted } from './other-kinds.ts';
import { partyEntries } from './party.ts';
import { partiesElsewhere } from './party-elsewhere.ts';
import { peopleNamed, personButtons } from './person.ts';
import { find, type SearchResult } from './search.ts';
import { wardsOf } from './ward.ts';

/** What a text names, and buttons that show it. */
interface Recognised {
  sentence: string;
  buttons: ViewButton[];
}

/** What a text names of each kind other than the one that was asked for. */
export async function otherKindsNamed(
  typed: string,
  { kind, exact }: Wanted,
  subject: Subject,
  context: Context,
): Promise<Recognised[]> {
  return [
    kind === 'party' ? null : await asParty(typed, exact, subject, context),
    kind === 'ward' ? null : asWard(typed, exact, subject),
    kind === 'council' ? null : asCouncil(typed, exact, context),
    kind === 'person' || exact ? null : await asPerson(typed, context),
  ].filter((one) => one !== null);
}

/** "Not found", with what was recognised. @param missing as in `Wanted` */
export function otherKindsAnswer(missing: string, recognised: readonly Recognised[]): Answer {
  const sentences = recognised.map(({ sentence }) => sentence);
  return otherKind(
    missing,
    sentences,
    recognised.flatMap(({ buttons }) => buttons),
  );
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
  const council = oneNamed(searchCouncils(typed, archive), exact);
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
