import type { Occasion } from '../render/subject.ts';
import type { Council, Election } from '../results/schema.ts';
import type { Archive } from '../store/archive.ts';

/** The council that held an election. @throws Error where the election was not read from this archive */
export function councilOf(election: Election, archive: Archive): Council {
  return archive.shelfOf(election).council;
}

/** What telling of an election needs beside the facts. Taken after the election is read, since reading may fall back. */
export function occasionOf(election: Election, archive: Archive, origin: string): Occasion {
  const { council, parties, elections } = archive.shelfOf(election);
  const entry = elections.find(({ election_id }) => election_id === election.election_id);
  return {
    election,
    council,
    parties,
    held: elections,
    origin,
    notes: entry?.notes ?? [],
    pictures: entry?.pictures ?? {},
    bundledCopy: archive.bundledCopy(),
  };
}
