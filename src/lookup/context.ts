import type { Archive } from '../store/archive.ts';
import type { Nights } from '../store/nights.ts';
import type { ServerSettings } from '../store/settings.ts';

/** What a command works with: the release, and the server it was asked in. */
export interface Context {
  archive: Archive;
  home: Home;
  /** The server where it was asked; null in a DM. */
  server: Server | null;
  /** The origin of the request, for absolute addresses: `https://officer.example`. */
  origin: string;
  /** The application's id at Discord; null if the deployment has not set it. */
  applicationId: string | null;
  /** The counts that are open; null if the deployment publishes none. */
  nights: Nights | null;
}

/** The election to use if none is named. */
export interface Home {
  /** The server's choice: an election's id, or a council's slug for its newest election; null if it chose nothing. */
  chosen: string | null;
  /** The deployment's own, an election's id. */
  usual: string;
  /** The slug of the council that the command names in its `council` option; absent if it names none. */
  council?: string;
}

/** A Discord server's settings, and how to change them. */
export interface Server {
  /** A Discord id. */
  id: string;
  settings: ServerSettings;
  /** Whether the asker may change them. */
  mayManage: boolean;
  /** @throws Error if the settings could not be stored */
  save(settings: ServerSettings): Promise<void>;
  /** @throws Error if the settings could not be deleted */
  forget(): Promise<void>;
}
