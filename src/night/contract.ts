/** What a `Count` promises to those who ask it, and to those who publish. */
import type { NightEvent } from '../results/night/journal.ts';
import type { Manifest } from '../results/night/manifest.ts';

/** Everything that is known of a night: replies, pages and the record are derived from it. */
export interface Snapshot {
  manifest: Manifest;
  journal: readonly NightEvent[];
  /** When the `Count` gave this, in ISO 8601 and UTC. */
  at: string;
  /** When the night was closed; null while it is open. */
  closed_at: string | null;
}

/** An open night, as KV lists them under `nights`. */
export interface OpenNight {
  election_id: string;
  /** The council's slug. */
  council: string;
}

/** A key that may publish. The deployment stores public keys only. */
export interface PublisherKey {
  /** What a declaration calls its publisher. */
  name: string;
  /** An officer's declaration is published at once; a volunteer's when a second volunteer gives the same facts. */
  role: 'officer' | 'volunteer';
  /** Ed25519, 64 hex digits. */
  public_key: string;
  /** The wards that it may publish, as the middle of their ballots' ids (`darley`); null for all. */
  scope: readonly string[] | null;
}
