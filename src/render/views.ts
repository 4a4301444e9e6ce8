/** The views that controls lead to, each made in one place with the arguments that its command reads back. */
import type { View } from '../discord/custom-id.ts';
import { ballotRef, electionRef, personRef, wardRef } from '../results/ids.ts';
import { type Affiliation, partyKey } from '../results/parties.ts';
import type { Ballot, Candidate, Council, Election } from '../results/schema.ts';
import { slugOf } from '../results/slug.ts';
import type { WardOrder } from '../results/ward-ranking.ts';

/** Which election a view is of. */
export interface Of {
  election: Pick<Election, 'election_date'>;
  council: Pick<Council, 'gss'>;
}

/** Longest slug of a party name in a view; a name is looked up by its beginning. */
const PARTY_REF_LENGTH = 30;

/** How a view names a party: by the id it is counted under, or by the beginning of its name's slug. */
export function partyRef(of: Affiliation): string {
  return of.party_id === null ? slugOf(of.party_name).slice(0, PARTY_REF_LENGTH) : partyKey(of);
}

export function wardView(ballot: Ballot, of: Of, menuPage?: number): View {
  return { command: 'ward', args: [ref(of), wardRef(ballot), ...page(menuPage)] };
}

/** Somebody who stood, by the short id of the person within the election. */
export function candidateRefView(person: string, of: Of): View {
  return { command: 'candidate', args: [ref(of), person] };
}

/** A ward through the years, from the election it is looked at from. */
export function historyView(ballot: Ballot, of: Of): View {
  return { command: 'history', args: [ref(of), wardRef(ballot)] };
}

/** Two ballots side by side; both are named by short ids, since two slugs may be too long for one custom_id. */
export function compareView(first: { ballot: Ballot; of: Of }, second: { ballot: Ballot; of: Of }): View {
  const named = ({ ballot, of }: typeof first) => [ref(of), ballotRef(ballot)];
  return { command: 'compare', args: [...named(first), ...named(second)] };
}

export function councilView(of: Of, menuPage?: number): View {
  return { command: 'council', args: [ref(of), ...page(menuPage)] };
}

export function partyView(party: Affiliation, of: Of, menuPage?: number): View {
  return { command: 'party', args: [ref(of), partyRef(party), ...page(menuPage)] };
}

export function candidateView(candidate: Candidate, ballot: Ballot, of: Of): View {
  return candidateRefView(personRef(candidate, ballot), of);
}

/** @param party only wards that this party won; null for all */
export function wardsView(order: WardOrder, party: Affiliation | null, number: number, of: Of): View {
  return { command: 'wards', args: [ref(of), order, party ? partyRef(party) : 'all', String(number)] };
}

function ref({ election, council }: Of): string {
  return electionRef(election, council);
}

function page(menuPage: number | undefined): string[] {
  return menuPage === undefined ? [] : [String(menuPage)];
}
