/** The ranges of events that a channel has got, or is getting. */
import { type Election, editedBy } from './events.ts';
import type { Host } from './host.ts';
import type { Range } from './range.ts';

/** One message of a channel. */
export interface Delivery extends Range {
  election: string;
  channel_id: string;
  /** When its first attempt began, in milliseconds since 1970. */
  began_at: number;
}

interface Row {
  from_seq: number;
  to_seq: number;
  seqs: string;
  state: 'passed' | 'sending' | 'posted' | 'done';
  began_at: number;
  message_id: string | null;
}

const ONE = 'election = ? AND channel_id = ? AND from_seq = ?';
const NEWEST = 'WHERE election = ? AND channel_id = ? ORDER BY from_seq DESC LIMIT 1';

/** The last event that a channel has got or is getting, and the delivery that is not finished. */
export function progressOf(host: Host, election: string, channel_id: string): { seq: number; begun: Delivery | null } {
  const [row] = host.sql<Row>(`SELECT * FROM delivery ${NEWEST}`, election, channel_id);
  const begun = row?.state === 'sending' ? deliveryOf(election, channel_id, row) : null;
  return { seq: row?.to_seq ?? 0, begun };
}

/** Stores that an attempt begins. From now on its range does not change. */
export function begin(host: Host, election: string, channel_id: string, range: Range): Delivery {
  const began_at = host.now();
  host.sql(
    `INSERT INTO delivery (election, channel_id, from_seq, to_seq, seqs, state, began_at)
      VALUES (?, ?, ?, ?, ?, 'sending', ?)`,
    ...[election, channel_id, range.from, range.to, JSON.stringify(range.seqs), began_at],
  );
  return { ...range, election, channel_id, began_at };
}

/** Stores that Discord has the message. @param message_id null if there is none, because Discord refuses it for good */
export function finish(host: Host, { election, channel_id, from, to }: Delivery, message_id: string | null): void {
  const state = editedBy(host, election, from, to).length > 0 ? 'posted' : message_id === null ? 'passed' : 'done';
  const statement = `UPDATE delivery SET state = ?, message_id = ? WHERE ${ONE} AND state = 'sending'`;
  host.sql(statement, state, message_id, election, channel_id, from);
}

/** Stores that a channel does not get the events until now, because it followed after them. */
export function passOver(host: Host, { id, last }: Election, channel_id: string): void {
  if (last === 0) return;
  host.sql(
    `INSERT INTO delivery (election, channel_id, from_seq, to_seq, seqs, state, began_at)
      VALUES (?, ?, 1, ?, '[]', 'passed', ?)`,
    ...[id, channel_id, last, host.now()],
  );
}

/** The oldest delivery whose events change earlier messages that were not edited yet. */
export function editsDue(host: Host, election: string, channel_id: string): Delivery | null {
  // Without the index, SQLite would read every delivery of the channel.
  const statement = `SELECT * FROM delivery INDEXED BY edits_due
    WHERE election = ? AND channel_id = ? AND state = 'posted' ORDER BY from_seq LIMIT 1`;
  const [row] = host.sql<Row>(statement, election, channel_id);
  return row ? deliveryOf(election, channel_id, row) : null;
}

/** Stores that the edits of a delivery's events are made. */
export function edited(host: Host, { election, channel_id, from }: Delivery): void {
  host.sql(`UPDATE delivery SET state = 'done' WHERE ${ONE}`, election, channel_id, from);
}

/** The message of a channel that has an event; null if there is none. */
export function messageWith(host: Host, election: string, channel_id: string, seq: number) {
  const statement = `SELECT * FROM delivery
    WHERE election = ? AND channel_id = ? AND from_seq <= ? ORDER BY from_seq DESC LIMIT 1`;
  const [row] = host.sql<Row>(statement, election, channel_id, seq);
  const seqs: number[] = row ? JSON.parse(row.seqs) : [];
  return row?.message_id && seqs.includes(seq) ? { message_id: row.message_id, seqs } : null;
}

/** Channels of an election, in order of their ids, for which there is something to do. @param after an id */
export function channelsDue(host: Host, election: Election, after: string, most: number): string[] {
  const { id, council, last } = election;
  return host
    .sql<{ channel_id: string }>(
      `SELECT f.channel_id FROM follow f LEFT JOIN delivery d ON d.election = ?1 AND d.channel_id = f.channel_id
          AND d.from_seq = (SELECT MAX(from_seq) FROM delivery WHERE election = ?1 AND channel_id = f.channel_id)
        WHERE f.council = ?2 AND f.state = 'active' AND f.channel_id > ?3
          AND (d.to_seq IS NULL OR d.to_seq < ?4 OR d.state = 'sending' OR EXISTS (
            SELECT 1 FROM delivery p WHERE p.election = ?1 AND p.channel_id = f.channel_id AND p.state = 'posted'))
        ORDER BY f.channel_id LIMIT ?5`,
      ...[id, council, after, last, most],
    )
    .map(({ channel_id }) => channel_id);
}

function deliveryOf(election: string, channel_id: string, row: Row): Delivery {
  const { from_seq: from, to_seq: to, began_at } = row;
  return { election, channel_id, from, to, seqs: JSON.parse(row.seqs), began_at };
}
