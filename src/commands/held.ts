/** Elections beside the one that was asked for. */

import type { Context } from '../lookup/context.ts';
import { wardSlug } from '../results/ids.ts';
import type { Ballot, Council, Election } from '../results/schema.ts';

/** Every election of a council that is held and can be read now, newest first. */
export async function electionsOf({ slug }: Council, { archive }: Context): Promise<Election[]> {
  const own = (await archive.shelf(slug))?.elections ?? [];
  // One that cannot be read is in the log by then, and no reason to leave the others untold.
  const read = await Promise.all(own.map(({ election_id }) => archive.election(election_id).catch(() => null)));
  return read.filter((election) => election !== null);
}

/** The same ward at the council's last election held before this one, or null where there is none to be read. */
export async function previousContest(
  ballot: Ballot,
  election: Election,
  { archive }: Context,
): Promise<{ ballot: Ballot; election: Election } | null> {
  const own = (await archive.shelf(election.council))?.elections;
  const before = own?.find(({ election_date }) => election_date < election.election_date);
  const previous = before ? await archive.election(before.election_id).catch(() => null) : null;
  const same = previous && sameWardIn(ballot)(previous);
  return previous && same ? { ballot: same, election: previous } : null;
}

/** Finds a ward in other elections: by its code, or by its name, where boundaries and so codes may differ. */
export function sameWardIn(ballot: Ballot): (election: Election) => Ballot | undefined {
  return ({ ballots }) =>
    ballots.find(({ gss, by_election }) => gss !== null && gss === ballot.gss && !by_election) ??
    ballots.find((other) => wardSlug(other) === wardSlug(ballot) && !other.by_election);
}
