import type { Archive } from '../store/archive.ts';
import type { ServerSettings } from '../store/settings.ts';

/** What a command works with: the release, and where it was asked. Who asked matters only to `disclose.ts`. */
export interface Context {
  archive: Archive;
  home: Home;
  /** The server where it was asked; null in a DM. */
  server: Server | null;
  /** The origin of the request, for absolute addresses: `https://officer.example`. */
  origin: string;
}

/** What answers if no election is named. */
export interface Home {
  /** The server's choice: an election's id, or a council's slug for its newest election; null if it chose nothing. */
  chosen: string | null;
  /** The deployment's own, an election's id. */
  usual: string;
}

/** A Discord server's settings, and how to change them. */
export interface Server {
  settings: ServerSettings;
  /** Whether the asker may change them. */
  mayManage: boolean;
  /** @throws Error if the settings could not be stored */
  save(settings: ServerSettings): Promise<void>;
  /** @throws Error if the settings could not be deleted */
  forget(): Promise<void>;
}
