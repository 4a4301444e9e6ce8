/** The channels that follow a council. */
import type { Follow, FollowState } from './contract.ts';
import { passOver } from './deliveries.ts';
import { reopen } from './events.ts';
import type { Host } from './host.ts';

type State = FollowState['state'];

const ONE = 'council = ? AND channel_id = ?';

/** Saves a follow: a new one from the next event on. A paused one goes on with the events that it missed. */
export function saveFollow(host: Host, follow: Follow): void {
  const { council, channel_id, guild_id } = follow;
  host.together(() => {
    const [known] = host.sql<{ state: State }>(`SELECT state FROM follow WHERE ${ONE}`, council, channel_id);
    if (known?.state === 'active') return;
    if (known?.state === 'paused') {
      host.sql(`UPDATE follow SET state = 'active', reason = NULL WHERE ${ONE}`, council, channel_id);
      reopen(host, council);
      return;
    }
    deleteFollow(host, follow);
    host.sql(
      `INSERT INTO follow (council, channel_id, guild_id, state, reason, since, changed_at)
        VALUES (?, ?, ?, 'active', NULL, ?, ?)`,
      ...[council, channel_id, guild_id, host.now(), host.now()],
    );
    const started = 'SELECT id, council, last FROM election WHERE council = ?';
    for (const election of host.sql<{ id: string; council: string; last: number }>(started, council))
      passOver(host, election, channel_id);
  });
}

/** Deletes a follow, and which messages its channel got. @returns whether there was one */
export function deleteFollow(host: Host, { council, channel_id, guild_id }: Follow): boolean {
  return host.together(() => {
    const gone = host.sql(
      `DELETE FROM follow WHERE ${ONE} AND guild_id = ? RETURNING 1`,
      council,
      channel_id,
      guild_id,
    );
    if (gone.length > 0) deleteDeliveries(host, council, channel_id);
    return gone.length > 0;
  });
}

/** Stops all follows of a channel. @param reason a sentence for those who manage its server */
export function stopFollows(host: Host, channel_id: string, state: 'paused' | 'ended', reason: string): void {
  host.together(() => {
    const stopped = host.sql<{ council: string }>(
      `UPDATE follow SET state = ?, reason = ?, changed_at = ? WHERE channel_id = ? AND state = 'active'
        RETURNING council`,
      ...[state, reason, host.now(), channel_id],
    );
    if (state === 'ended') for (const { council } of stopped) deleteDeliveries(host, council, channel_id);
  });
}

/** Each active follow in turn, as `turn` grows; null if there is none. */
export function followInTurn(host: Host, turn: number): Follow | null {
  const [row] = host.sql<{ count: number }>("SELECT COUNT(*) AS count FROM follow WHERE state = 'active'");
  if (!row?.count) return null;
  const statement = `SELECT council, channel_id, guild_id FROM follow WHERE state = 'active'
    ORDER BY council, channel_id LIMIT 1 OFFSET ?`;
  return host.sql<Follow>(statement, turn % row.count)[0] ?? null;
}

/** The follows of a server, by council and channel. */
export function followsOf(host: Host, guild_id: string): FollowState[] {
  const statement = `SELECT council, channel_id, guild_id, state, reason, since FROM follow WHERE guild_id = ?
    ORDER BY council, channel_id`;
  return host
    .sql<Omit<FollowState, 'since'> & { since: number }>(statement, guild_id)
    .map((row) => ({ ...row, since: new Date(row.since).toISOString() }));
}

function deleteDeliveries(host: Host, council: string, channel_id: string): void {
  const elections = 'SELECT id FROM election WHERE council = ?';
  host.sql(`DELETE FROM delivery WHERE election IN (${elections}) AND channel_id = ?`, council, channel_id);
}
