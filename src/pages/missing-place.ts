/** What to say about a path that names nothing, with the closest pages. */
import { closestTo } from '../lookup/closest.ts';
import { searchEntry } from '../lookup/search.ts';
import type { CouncilEntry } from '../release/catalogue.ts';
import { councilPath, electionPath, partyPath, personPath, wardPath, yearPath } from '../render/paths.ts';
import { councilSlug, personRef } from '../results/ids.ts';
import { partiesOnTheDay } from '../results/parties-on-the-day.ts';
import { writtenName } from '../results/person-name.ts';
import type { Election } from '../results/schema.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { Archive } from '../store/archive.ts';
import { yearsIn } from './council-lists.tsx';
import type { Missing } from './missing-page.tsx';

/** The closest are the council's other elections, or those of councils with similar names. */
export async function missingElection(id: string, archive: Archive): Promise<Missing> {
  const councils = archive.councils.map((council) => searchEntry([council.slug, council.name], council));
  const { entries: near, areNear } = closestTo(councilSlug(id) || id, councils);
  const shelves = await Promise.all(near.map(({ item }) => item.slug).map((council) => archive.shelf(council)));
  const entries = shelves
    .flatMap((shelf) => shelf?.elections ?? [])
    .map((entry) => searchEntry([entry.election_id, entry.name], entry));
  const closest = closestTo(id, entries).entries.map(({ item }) => ({ label: item.name, path: electionPath(item) }));
  return { what: 'No election with that id is on file.', closest, areNear };
}

export function missingCouncil(slug: string, councils: readonly CouncilEntry[]): Missing {
  const entries = councils.map((council) => searchEntry([council.slug, council.name], council));
  const { entries: near, areNear } = closestTo(slug.replaceAll('-', ' '), entries);
  const closest = near.map(({ item }) => ({ label: item.name, path: councilPath(item) }));
  return { what: 'No council of that name is on file.', closest, areNear };
}

export function missingYear(councils: readonly CouncilEntry[]): Missing {
  const closest = yearsIn(councils).map((year) => ({ label: `Elections of ${year}`, path: yearPath(year) }));
  return { what: 'No election of that year is on file.', closest, areNear: false };
}

export function missingWard(slug: string, election: Election): Missing {
  const entries = election.ballots.map((ballot) => searchEntry([wardTitle(ballot)], ballot));
  const { entries: near, areNear } = closestTo(slug.replaceAll('-', ' '), entries);
  const closest = near.map(({ item }) => ({
    label: wardTitle(item),
    path: wardPath(election, item),
  }));
  return { what: `The ${election.name} has no ward of that name.`, closest, areNear };
}

export function missingParty(election: Election): Missing {
  const closest = partiesOnTheDay(election).map((party) => ({
    label: party.party_name,
    path: partyPath(election, party),
  }));
  return { what: `No such party stood in the ${election.name}.`, closest, areNear: false };
}

/** @param segment the person's part of the path */
export function missingPerson(segment: string, election: Election): Missing {
  const entries = election.ballots.flatMap((ballot) =>
    ballot.candidates.map((candidate) => searchEntry([candidate.person_name], { candidate, ballot }, 'people')),
  );
  const name = segment.split('-').slice(0, -1).join(' ') || segment;
  const { entries: near, areNear } = closestTo(name, entries, 'people');
  const closest = near.map(({ item: { candidate, ballot } }) => ({
    label: `${writtenName(candidate.person_name)}, ${wardTitle(ballot)}`,
    path: personPath(election, candidate, personRef(candidate, ballot)),
  }));
  return { what: `Nobody of that name stood in the ${election.name}.`, closest, areNear };
}

export function nothingThere(election: Election): Missing {
  return {
    what: 'There is no page at this address.',
    closest: [{ label: election.name, path: electionPath(election) }],
    areNear: false,
  };
}
