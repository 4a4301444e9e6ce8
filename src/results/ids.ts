import { memoised } from './memoise.ts';
import { type Affiliation, partyKey } from './parties.ts';
import type { Ballot, Candidate, Council, Election } from './schema.ts';
import { slugOf } from './slug.ts';

/** The ward's name as a slug: `darley`. If a ward has two ballots on one day, both have it. */
export const wardSlug = memoised((ballot: Ballot): string => slugOf(ballot.post_label));

/** What distinguishes a ballot's id within its election: `darley`, or `darley.by` for a by-election. */
export const ballotSlug = memoised((ballot: Ballot): string =>
  ballot.ballot_paper_id.split('.').slice(2, -1).join('.'),
);

/** The longest slug that fits in a custom_id with everything else in it. */
const LONGEST_SLUG = 50;
/** The longest slug of a party name in a reference. */
const LONGEST_PARTY_SLUG = 30;
/** How much of a name is in a reference that ends with a hash. */
const NAME_BEFORE_HASH = 20;

/** A reference to a ballot within its election: its slug, or its short reference if the slug is too long. */
export function wardRef(ballot: Ballot): string {
  const slug = ballotSlug(ballot);
  return slug.length <= LONGEST_SLUG ? slug : ballotRef(ballot);
}

/** A reference to the ward at any election of its council: its slug. Null if that is too long for a reference. */
export function wardAnywhere(ballot: Ballot): string | null {
  const slug = wardSlug(ballot);
  return slug.length <= LONGEST_SLUG ? slug : null;
}

/**
 * The ballot that a reference or a ballot's slug names, or null. A ward's name alone, as older links and controls have
 * it, names the ward's ordinary ballot.
 */
export function ballotNamed(ref: string, { ballots }: Pick<Election, 'ballots'>): Ballot | null {
  const ofWard = ballots.filter((ballot) => wardSlug(ballot) === ref);
  return (
    ballots.find((ballot) => ballotSlug(ballot) === ref) ??
    ofWard.find(({ by_election }) => !by_election) ??
    ofWard[0] ??
    ballots.find((ballot) => ballotRef(ballot) === ref) ??
    null
  );
}

/**
 * A short reference to a party: the id it is counted under. Without an id, the slug of its name if that is short and
 * loses nothing of the name; otherwise the start of the slug and a hash, because two names can have the same slug.
 */
export function partyRef(of: Affiliation): string {
  const key = partyKey(of);
  if (of.party_id !== null) return key;
  const slug = slugOf(key);
  if (slug.length <= LONGEST_PARTY_SLUG && slug.replaceAll('-', ' ') === key) return slug;
  return `${slug.slice(0, NAME_BEFORE_HASH) || 'party'}.${shortRef(key)}`;
}

/** A party's reference in controls and links made before references had a hash. */
export function olderPartyRef(of: Affiliation): string {
  return of.party_id === null ? slugOf(of.party_name).slice(0, LONGEST_PARTY_SLUG) : partyKey(of);
}

/** A reference to an election, of the same length for every council: `E06000015.2003-05-01`. */
export function electionRef(election: Pick<Election, 'election_date'>, council: Pick<Council, 'gss'>): string {
  return `${council.gss}.${election.election_date}`;
}

/** The id of a council's election on a day. */
export function electionIdOf(council: string, date: string): string {
  return `local.${council}.${date}`;
}

/** The council's part of an election id: `derby`; an empty string if the text is not an election id. */
export function councilSlug(electionId: string): string {
  return /^local\.(.+)\.\d{4}-\d{2}-\d{2}$/.exec(electionId)?.[1] ?? '';
}

/** The polling day at the end of an election id: `2003-05-01`. */
export function dateOf(electionId: string): string {
  return electionId.slice(-'2003-05-01'.length);
}

/** A short reference to one person on a ballot; namesakes on the ballot get different ones. */
export function personRef(candidate: Candidate, ballot: Ballot): string {
  const namesakes = ballot.candidates.filter(({ person_name }) => person_name === candidate.person_name);
  const which = namesakes.indexOf(candidate);
  return shortRef(`${ballot.ballot_paper_id}/${candidate.person_name}${which > 0 ? `/${which}` : ''}`);
}

/** A short reference to a ballot, for use where even its slug is too long. */
export function ballotRef(ballot: Ballot): string {
  return shortRef(ballot.ballot_paper_id);
}

/**
 * FNV-1a in base 36: at most 7 characters. Two texts can share one, so callers must handle two matches.
 */
export function shortRef(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
