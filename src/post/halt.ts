/** Why nothing is sent at all. It is stored, because starting again after each restart would make a ban longer. */
import type { Host } from './host.ts';

/** @param until in milliseconds since 1970 */
export function haltUntil(host: Host, until: number): void {
  host.sql('INSERT OR REPLACE INTO halt (id, until, token) VALUES (1, ?, NULL)', until);
}

/** Stops until the deployment has another token. @param token its digest */
export function haltWithToken(host: Host, token: string): void {
  host.sql('INSERT OR REPLACE INTO halt (id, until, token) VALUES (1, NULL, ?)', token);
}

/** When sending may begin again, in milliseconds since 1970; infinity if the token must be replaced first. */
export function haltedUntil(host: Host, token: string): number {
  const [halt] = host.sql<{ until: number | null; token: string | null }>('SELECT until, token FROM halt');
  if (halt?.token === token) return Number.POSITIVE_INFINITY;
  return halt?.until ?? 0;
}
