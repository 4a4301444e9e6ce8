/** What to say about a path that names nothing, with the closest pages. */
import { closestTo, searchEntry } from '../lookup/search.ts';
import { electionPath, partyPath, personPath, wardPath } from '../render/paths.ts';
import { partiesOnTheDay } from '../results/council-result.ts';
import { councilSlug, personRef } from '../results/ids.ts';
import { writtenName } from '../results/person-name.ts';
import type { Election } from '../results/schema.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { Archive } from '../store/archive.ts';
import type { Missing } from './missing-page.tsx';

/** The closest are the council's other elections, or those of councils with similar names. */
export async function missingElection(id: string, archive: Archive): Promise<Missing> {
  const councils = archive.councils.map((council) => searchEntry([council.slug, council.name], council));
  const near = closestTo(councilSlug(id) || id, councils).map(({ item }) => item.slug);
  const shelves = await Promise.all(near.map((council) => archive.shelf(council)));
  const entries = shelves
    .flatMap((shelf) => shelf?.elections ?? [])
    .map((entry) => searchEntry([entry.election_id, entry.name], entry));
  const closest = closestTo(id, entries).map(({ item }) => ({ label: item.name, path: electionPath(item) }));
  return { what: 'No election with that id is on file.', closest };
}

export function missingWard(slug: string, election: Election): Missing {
  const entries = election.ballots.map((ballot) => searchEntry([wardTitle(ballot)], ballot));
  const closest = closestTo(slug, entries).map(({ item }) => ({
    label: wardTitle(item),
    path: wardPath(election, item),
  }));
  return { what: `The ${election.name} has no ward of that name.`, closest };
}

export function missingParty(election: Election): Missing {
  const closest = partiesOnTheDay(election).map((party) => ({
    label: party.party_name,
    path: partyPath(election, party),
  }));
  return { what: `No such party stood in the ${election.name}.`, closest };
}

/** @param segment the person's part of the path */
export function missingPerson(segment: string, election: Election): Missing {
  const entries = election.ballots.flatMap((ballot) =>
    ballot.candidates.map((candidate) => searchEntry([candidate.person_name], { candidate, ballot }, 'people')),
  );
  const name = segment.split('-').slice(0, -1).join(' ') || segment;
  const closest = closestTo(name, entries, 'people').map(({ item: { candidate, ballot } }) => ({
    label: `${writtenName(candidate.person_name)}, ${wardTitle(ballot)}`,
    path: personPath(election, candidate, personRef(candidate, ballot)),
  }));
  return { what: `Nobody of that name stood in the ${election.name}.`, closest };
}

export function nothingThere(election: Election): Missing {
  return {
    what: 'There is no page at this address.',
    closest: [{ label: election.name, path: electionPath(election) }],
  };
}
