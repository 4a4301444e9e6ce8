/** What the outbox deletes by itself. */
import type { Host } from './host.ts';

const DAY = 24 * 60 * 60 * 1000;
/** After this, an election's events are no longer news, and their messages are no longer edited. */
const EVENTS_LAST = 7 * DAY;
/** After this, nobody has resumed a follow: the bot may have left the server. */
const STOPPED_LASTS = 30 * DAY;

/** Deletes old events with their deliveries, and follows that stopped long ago. The number of the last event stays. */
export function deleteOld(host: Host): void {
  host.together(() => {
    const old = host.sql<{ id: string }>(
      'UPDATE election SET settled = 2 WHERE settled <> 2 AND changed_at < ? RETURNING id',
      host.now() - EVENTS_LAST,
    );
    for (const { id } of old)
      for (const table of ['event', 'edit', 'delivery']) host.sql(`DELETE FROM ${table} WHERE election = ?`, id);
    host.sql("DELETE FROM follow WHERE state <> 'active' AND changed_at < ?", host.now() - STOPPED_LASTS);
  });
}
