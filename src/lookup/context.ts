import type { Asked, Setting } from '../render/answer.ts';
import type { Election } from '../results/schema.ts';
import type { Archive } from '../store/archive.ts';
import type { Choice } from '../store/settings.ts';
import type { Home } from './home.ts';
import { occasionOf } from './occasions.ts';

/** What a command works with: who asked, and the release to answer from. */
export interface Context extends Asked {
  archive: Archive;
  /** What answers where no election is asked for. */
  home: Home;
  /** The server asked in, with its settings; null in a DM. */
  server: Server | null;
  /** The origin of the request, on which addresses in replies are built. */
  origin: string;
}

/** A server's settings, and the way to change them. */
export interface Server {
  choice: Choice;
  /** Whether whoever asks may change them. */
  mayManage: boolean;
  /** @throws Error where the choice could not be stored */
  save(choice: Choice): Promise<void>;
  /** @throws Error where the choice could not be deleted */
  forget(): Promise<void>;
}

/** What a reply needs beside the facts. */
export function settingOf(election: Election, context: Context): Setting {
  const { asker, archive, origin } = context;
  return { asker, private: context.private, ...occasionOf(election, archive, origin) };
}
