import type { Asked, Setting } from '../render/answer.ts';
import type { Council, Election } from '../results/schema.ts';
import type { Archive } from '../store/archive.ts';

/** What a command works with: who asked, and the release to answer from. */
export interface Context extends Asked {
  archive: Archive;
  /** The election that answers where none is asked for. */
  homeElection: string;
}

/**
 * The council that held an election.
 * @throws Error where the release names an election whose council it does not hold: a release published wrongly.
 */
export function councilOf(election: Pick<Election, 'council'>, { archive }: Context): Council {
  const council = archive.councils.find(({ slug }) => slug === election.council);
  if (!council) throw new Error(`the release holds no council "${election.council}"`);
  return council;
}

/** What rendering needs beside the facts. */
export function settingOf(election: Election, context: Context): Setting {
  const { asker, origin, archive } = context;
  return {
    asker,
    private: context.private,
    origin,
    parties: archive.parties,
    election,
    council: councilOf(election, context),
    bundledCopy: archive.bundledCopy(),
  };
}
