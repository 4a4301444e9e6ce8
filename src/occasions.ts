import type { Occasion } from './render/occasion.ts';
import type { Council, Election } from './results/schema.ts';
import type { Archive } from './store/archive.ts';

/**
 * The council that held an election.
 * @throws Error where the release names an election whose council it does not hold: a release published wrongly.
 */
export function councilOf(election: Pick<Election, 'council'>, archive: Archive): Council {
  const council = archive.councils.find(({ slug }) => slug === election.council);
  if (!council) throw new Error(`the release holds no council "${election.council}"`);
  return council;
}

/** What telling of an election needs beside the facts. Taken after the election is read, since reading may fall back. */
export function occasionOf(election: Election, archive: Archive, origin: string): Occasion {
  return {
    election,
    council: councilOf(election, archive),
    parties: archive.parties,
    held: archive.elections.filter(({ council }) => council === election.council),
    origin,
    pictures: archive.pictures(election.election_id),
    bundledCopy: archive.bundledCopy(),
  };
}
