import { type Affiliation, partyKey } from './parties.ts';
import type { Candidate, Councillors, Election } from './schema.ts';
import { SHARED_ABBREVIATIONS, type SharedAbbreviation } from './shared-abbreviations.ts';
import { yearOf } from './year.ts';

/** Candidates whom an election's source prints under an abbreviation that two parties share. */
export interface PartyReading {
  shared: SharedAbbreviation;
  /** Those whose party is not known. */
  undecided: Candidate[];
  /** Winners whose party the import read from the list of councillors of the same year. */
  read: Candidate[];
  /** That list; null if nobody's party was read from it. */
  list: Pick<Councillors, 'source' | 'year'> | null;
}

/**
 * The people among some of an election's candidates whose party is a reading, or not known. Empty if no candidate in the
 * whole election is recorded under the abbreviation: then the source prints the parties' names.
 */
export function partyReadings(
  election: Election,
  people: readonly Candidate[] = election.ballots.flatMap(({ candidates }) => candidates),
): PartyReading[] {
  return SHARED_ABBREVIATIONS.filter((shared) => isUsed(shared, election)).flatMap((shared) => {
    const undecided = people.filter((one) => isUndecided(one, shared));
    const read = people.filter((one) => isOneOf(one, shared));
    if (undecided.length === 0 && read.length === 0) return [];
    return [{ shared, undecided, read, list: read.length === 0 ? null : listOf(shared, election) }];
  });
}

/** The abbreviations under which an election's source may have printed candidates of this party. */
export function abbreviationsOf(party: Affiliation, election: Election): SharedAbbreviation[] {
  return SHARED_ABBREVIATIONS.filter((shared) => isOneOf(party, shared) && isUsed(shared, election));
}

/** Whether a party may have had more candidates than those recorded under its name, and so more votes. */
export function mayHaveMore(party: Affiliation, election: Election): boolean {
  return abbreviationsOf(party, election).length > 0;
}

function isUsed(shared: SharedAbbreviation, { council, ballots }: Election): boolean {
  return (
    council === shared.council && ballots.some(({ candidates }) => candidates.some((one) => isUndecided(one, shared)))
  );
}

function isUndecided({ party_id, party_name }: Affiliation, { printed }: SharedAbbreviation): boolean {
  return party_id === null && party_name.toLowerCase() === printed.toLowerCase();
}

function isOneOf(party: Affiliation, { parties }: SharedAbbreviation): boolean {
  return parties.some((one) => partyKey(one) === partyKey(party));
}

function listOf({ lists }: SharedAbbreviation, { election_date }: Election): PartyReading['list'] {
  const year = yearOf(election_date);
  return { source: { ...lists, title: `Councillors, ${year}` }, year };
}
