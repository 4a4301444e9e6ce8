import { closestTo, entryOf } from '../lookup/search.ts';
import { electionPath, partyPath, wardPath } from '../render/paths.ts';
import { partyRef } from '../render/views.ts';
import { partiesOnTheDay } from '../results/council-result.ts';
import { councilSlug, wardSlug } from '../results/ids.ts';
import type { Affiliation } from '../results/parties.ts';
import type { Ballot, Election } from '../results/schema.ts';
import type { Archive } from '../store/archive.ts';
import type { Missing } from './missing-page.tsx';

/** What a path names. */
export type Place =
  | { kind: 'council'; election: Election }
  | { kind: 'ward'; election: Election; ballot: Ballot }
  | { kind: 'party'; election: Election; party: Affiliation };

/**
 * What stands at `/elections/<election>`, `/elections/<election>/<ward>` or `/elections/<election>/parties/<party>`,
 * or what is closest to it where nothing does.
 * @param segments the parts of the path after `/elections`
 */
export async function locate(segments: readonly string[], archive: Archive): Promise<Place | { missing: Missing }> {
  const [id = '', first, second] = segments.map((segment) => segment.toLowerCase());
  const election = await archive.election(id);
  if (!election) return { missing: await missingElection(id, archive) };
  if (first === undefined) return { kind: 'council', election };
  if (second !== undefined) {
    const party = partiesOnTheDay(election).find((one) => partyRef(one).toLowerCase() === second);
    return first === 'parties' && party ? { kind: 'party', election, party } : { missing: missingParty(election) };
  }
  const ballot = election.ballots.find((one) => wardSlug(one) === first);
  return ballot ? { kind: 'ward', election, ballot } : { missing: missingWard(first, election) };
}

async function missingElection(id: string, archive: Archive): Promise<Missing> {
  const councils = archive.councils.map((council) => entryOf([council.slug, council.name], council));
  // Of a council that is held the other elections are nearest, and of one that is not, those of councils called alike.
  const own = councilSlug(id);
  const near = closestTo(own || id, councils).map(({ item }) => item.slug);
  const shelves = await Promise.all(near.map((council) => archive.shelf(council)));
  const entries = shelves
    .flatMap((shelf) => shelf?.elections ?? [])
    .map((entry) => entryOf([entry.election_id, entry.name], entry));
  const closest = closestTo(id, entries).map(({ item }) => ({ label: item.name, path: electionPath(item) }));
  return { what: 'No election of that id is held here.', closest };
}

function missingWard(slug: string, election: Election): Missing {
  const entries = election.ballots.map((ballot) => entryOf([ballot.post_label], ballot));
  const closest = closestTo(slug, entries).map(({ item }) => ({
    label: item.post_label,
    path: wardPath(election, item),
  }));
  return { what: `The ${election.name} has no ward of that name.`, closest };
}

function missingParty(election: Election): Missing {
  const closest = partiesOnTheDay(election).map((party) => ({
    label: party.party_name,
    path: partyPath(election, party),
  }));
  return { what: `No party stands at that address; these stood in the ${election.name}.`, closest };
}
