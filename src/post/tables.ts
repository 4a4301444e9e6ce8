import type { Host } from './host.ts';

/**
 * What the outbox stores. A message costs two rows written: one when its attempt begins, one when it is posted. That is
 * why tables have no row ids and few indexes, and why there is no row for each channel when an event arrives.
 */
const TABLES = [
  // settled: 0 if a channel may lack an event; 1 if none does; 2 if the events were deleted.
  `CREATE TABLE IF NOT EXISTS election (
    id TEXT PRIMARY KEY, council TEXT NOT NULL, last INTEGER NOT NULL, changed_at INTEGER NOT NULL,
    settled INTEGER NOT NULL
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS event (
    election TEXT NOT NULL, seq INTEGER NOT NULL, embed TEXT NOT NULL, supersedes TEXT NOT NULL,
    PRIMARY KEY (election, seq)
  ) WITHOUT ROWID`,
  // What the message of event `seq` says from event `by_seq` on.
  `CREATE TABLE IF NOT EXISTS edit (
    election TEXT NOT NULL, seq INTEGER NOT NULL, by_seq INTEGER NOT NULL, embed TEXT NOT NULL,
    PRIMARY KEY (election, seq, by_seq)
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS follow (
    council TEXT NOT NULL, channel_id TEXT NOT NULL, guild_id TEXT NOT NULL, state TEXT NOT NULL, reason TEXT,
    since INTEGER NOT NULL, changed_at INTEGER NOT NULL,
    PRIMARY KEY (council, channel_id)
  ) WITHOUT ROWID`,
  'CREATE INDEX IF NOT EXISTS follow_of_server ON follow (guild_id)',
  "CREATE INDEX IF NOT EXISTS stopped_follow ON follow (changed_at) WHERE state <> 'active'",
  // A range of events and its message. passed: no message; sending: begun; posted: edits are due; done: nothing is.
  `CREATE TABLE IF NOT EXISTS delivery (
    election TEXT NOT NULL, channel_id TEXT NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER NOT NULL,
    seqs TEXT NOT NULL, state TEXT NOT NULL, began_at INTEGER NOT NULL, message_id TEXT,
    PRIMARY KEY (election, channel_id, from_seq)
  ) WITHOUT ROWID`,
  "CREATE INDEX IF NOT EXISTS edits_due ON delivery (election, channel_id) WHERE state = 'posted'",
  // At most one row: why nothing is sent at all.
  'CREATE TABLE IF NOT EXISTS halt (id INTEGER PRIMARY KEY, until INTEGER, token TEXT)',
];

/** Creates the tables that do not exist yet. */
export function createTables(host: Host): void {
  for (const table of TABLES) host.sql(table);
}
