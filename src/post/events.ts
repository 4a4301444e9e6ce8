/** The events that were handed over, and what they change in earlier messages. */
import type { APIEmbed } from 'discord-api-types/v10';
import type { Notice } from './contract.ts';
import type { Host } from './host.ts';
import type { StoredEvent } from './range.ts';

export interface Election {
  id: string;
  council: string;
  /** The number of its last event. */
  last: number;
}

/** Stores events that follow those on file, or none of them if there is a gap. @returns the number that it needs next */
export function storeEvents(host: Host, election: string, council: string, notices: readonly Notice[]): number {
  return host.together(() => {
    const [known] = host.sql<{ last: number }>('SELECT last FROM election WHERE id = ?', election);
    const last = known?.last ?? 0;
    const fresh = notices.filter(({ seq }) => seq > last);
    if (fresh.length === 0 || fresh.some(({ seq }, index) => seq !== last + 1 + index)) return last + 1;
    for (const { seq, embed, supersedes, edits } of fresh) {
      const stored = [JSON.stringify(embed), JSON.stringify(supersedes)];
      host.sql('INSERT INTO event (election, seq, embed, supersedes) VALUES (?, ?, ?, ?)', election, seq, ...stored);
      for (const edit of edits) {
        const columns = 'INSERT OR REPLACE INTO edit (election, seq, by_seq, embed) VALUES (?, ?, ?, ?)';
        host.sql(columns, election, edit.seq, seq, JSON.stringify(edit.embed));
      }
    }
    host.sql(
      'INSERT OR REPLACE INTO election (id, council, last, changed_at, settled) VALUES (?, ?, ?, ?, 0)',
      ...[election, council, last + fresh.length, host.now()],
    );
    return last + fresh.length + 1;
  });
}

/** Elections with an event that a channel may not have yet. */
export function openElections(host: Host): Election[] {
  return host.sql<Election>('SELECT id, council, last FROM election WHERE settled = 0 ORDER BY id');
}

/** Says that every channel has every event, until another arrives. */
export function settle(host: Host, { id, last }: Election): void {
  host.sql('UPDATE election SET settled = 1 WHERE id = ? AND last = ?', id, last);
}

/** Looks again for channels that do not have every event of a council's elections. */
export function reopen(host: Host, council: string): void {
  host.sql('UPDATE election SET settled = 0 WHERE council = ? AND settled = 1', council);
}

/** The events after one of them, in order. */
export function eventsAfter(host: Host, election: string, seq: number): StoredEvent[] {
  return host
    .sql<{ seq: number; embed: string; supersedes: string }>(
      'SELECT seq, embed, supersedes FROM event WHERE election = ? AND seq > ? ORDER BY seq',
      ...[election, seq],
    )
    .map((row) => ({ seq: row.seq, embed: JSON.parse(row.embed), supersedes: JSON.parse(row.supersedes) }));
}

/** Everything that an event has said, the newest first. */
export function versionsOf(host: Host, election: string, seq: number): APIEmbed[] {
  const edits = 'SELECT embed FROM edit WHERE election = ? AND seq = ? ORDER BY by_seq DESC';
  const own = 'SELECT embed FROM event WHERE election = ? AND seq = ?';
  return [edits, own]
    .flatMap((statement) => host.sql<{ embed: string }>(statement, election, seq))
    .map(({ embed }) => JSON.parse(embed));
}

/** The events before `from` whose messages the events from `from` to `to` change. */
export function editedBy(host: Host, election: string, from: number, to: number): number[] {
  const statement = `SELECT DISTINCT seq FROM edit
    WHERE election = ? AND seq < ? AND by_seq BETWEEN ? AND ? ORDER BY seq`;
  return host.sql<{ seq: number }>(statement, election, from, from, to).map(({ seq }) => seq);
}
