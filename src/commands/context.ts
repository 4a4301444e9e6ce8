import { occasionOf } from '../occasions.ts';
import type { Asked, Setting } from '../render/answer.ts';
import type { Election } from '../results/schema.ts';
import type { Archive } from '../store/archive.ts';

/** What a command works with: who asked, and the release to answer from. */
export interface Context extends Asked {
  archive: Archive;
  /** The election that answers where none is asked for. */
  homeElection: string;
  /** The origin of the request, on which addresses in replies are built. */
  origin: string;
}

/** What a reply needs beside the facts. */
export function settingOf(election: Election, context: Context): Setting {
  const { asker, archive, origin } = context;
  return { asker, private: context.private, ...occasionOf(election, archive, origin) };
}
