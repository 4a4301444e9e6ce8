/** What the pages about the whole site show. */
import type { Env } from '../env.ts';
import type { Context } from '../lookup/context.ts';
import { electionOfId } from '../lookup/election.ts';
import { newestElection } from '../lookup/home.ts';
import { ifReadable } from '../lookup/if-readable.ts';
import type { CouncilEntry } from '../release/catalogue.ts';
import { type ElectionEntry, newestOfCouncil } from '../release/shelf.ts';
import type { Subject } from '../render/subject.ts';
import { councilSlug, electionIdOf } from '../results/ids.ts';
import { openArchive } from '../store/archive.ts';
import { openNights } from '../store/nights.ts';
import type { Later } from '../store/stale-while-revalidate.ts';

/**
 * What a command would work with, outside any server. The home election is one that is on file: the bundled copy may not
 * have the deployment's own.
 */
export async function siteContext(env: Env, origin: string, later: Later): Promise<Context> {
  const [archive, nights] = await Promise.all([openArchive(env.RESULTS, later), openNights(env, later)]);
  const { councils } = archive;
  const own = councils.find(({ slug }) => slug === councilSlug(env.HOME_ELECTION));
  const [other] = councils;
  const usual = own || !other ? env.HOME_ELECTION : electionIdOf(other.slug, other.newest);
  return {
    archive,
    home: { chosen: null, usual },
    server: null,
    origin,
    applicationId: env.DISCORD_APPLICATION_ID || null,
    nights,
  };
}

/** The newest election of the home council; null if it cannot be read now. */
export async function latestAtHome(context: Context): Promise<Subject | null> {
  const { archive, home } = context;
  const entry = await ifReadable(newestElection(councilSlug(home.usual), archive));
  return entry && ifReadable(electionOfId(entry.election_id, context));
}

/** The election that the bot uses if none is named; null if that is the newest of the home council, or cannot be read. */
export async function olderHome({ archive, home }: Context): Promise<ElectionEntry | null> {
  const elections = (await ifReadable(archive.shelf(councilSlug(home.usual))))?.elections ?? [];
  const own = elections.find(({ election_id }) => election_id === home.usual);
  return own && own !== newestOfCouncil(elections) ? own : null;
}

/** The home council on file; undefined if it is not. */
export function homeCouncil({ archive, home }: Context): CouncilEntry | undefined {
  return archive.councils.find(({ slug }) => slug === councilSlug(home.usual));
}
