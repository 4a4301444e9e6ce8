import type { Context } from '../lookup/context.ts';
import { electionOfId } from '../lookup/election.ts';
import { lastContestOf } from '../lookup/last-contest.ts';
import { partyOfRef } from '../lookup/party.ts';
import { closestTo, searchEntry } from '../lookup/search.ts';
import { electionPath, partyPath, wardPath } from '../render/paths.ts';
import type { Subject } from '../render/subject.ts';
import { partiesOnTheDay } from '../results/council-result.ts';
import { ballotNamed, councilSlug } from '../results/ids.ts';
import type { Poll } from '../results/inferred-outcomes.ts';
import type { Affiliation } from '../results/parties.ts';
import type { Ballot, Election } from '../results/schema.ts';
import { wardTitle } from '../results/ward-title.ts';
import type { Archive } from '../store/archive.ts';
import type { Missing } from './missing-page.tsx';

/** What a path names. */
export type Place =
  | { kind: 'council'; subject: Subject }
  | { kind: 'ward'; subject: Subject; ballot: Ballot; last: Poll | null }
  | { kind: 'party'; subject: Subject; party: Affiliation };

/**
 * What `/elections/<election>`, `/elections/<election>/<ward>` or `/elections/<election>/parties/<party>` names, or the
 * closest pages if it names nothing.
 * @param segments the parts of the path after `/elections`
 */
export async function locate(
  segments: readonly string[],
  context: Pick<Context, 'archive' | 'origin'>,
): Promise<Place | { missing: Missing }> {
  const [id = '', first, second] = segments.map((segment) => segment.toLowerCase());
  const subject = await electionOfId(id, context);
  if (!subject) return { missing: await missingElection(id, context.archive) };
  const { election } = subject;
  if (first === undefined) return { kind: 'council', subject };
  if (second !== undefined) {
    const party = partyOfRef(second, subject);
    return first === 'parties' && party ? { kind: 'party', subject, party } : { missing: missingParty(election) };
  }
  const ballot = ballotNamed(first, election);
  if (!ballot) return { missing: missingWard(first, election) };
  return { kind: 'ward', subject, ballot, last: await lastContestOf(ballot, subject, context) };
}

/** The closest are the council's other elections, or those of councils with similar names. */
async function missingElection(id: string, archive: Archive): Promise<Missing> {
  const councils = archive.councils.map((council) => searchEntry([council.slug, council.name], council));
  const near = closestTo(councilSlug(id) || id, councils).map(({ item }) => item.slug);
  const shelves = await Promise.all(near.map((council) => archive.shelf(council)));
  const entries = shelves
    .flatMap((shelf) => shelf?.elections ?? [])
    .map((entry) => searchEntry([entry.election_id, entry.name], entry));
  const closest = closestTo(id, entries).map(({ item }) => ({ label: item.name, path: electionPath(item) }));
  return { what: 'No election with that id is on file.', closest };
}

function missingWard(slug: string, election: Election): Missing {
  const entries = election.ballots.map((ballot) => searchEntry([wardTitle(ballot)], ballot));
  const closest = closestTo(slug, entries).map(({ item }) => ({
    label: wardTitle(item),
    path: wardPath(election, item),
  }));
  return { what: `The ${election.name} has no ward of that name.`, closest };
}

function missingParty(election: Election): Missing {
  const closest = partiesOnTheDay(election).map((party) => ({
    label: party.party_name,
    path: partyPath(election, party),
  }));
  return { what: `No such party stood in the ${election.name}.`, closest };
}
