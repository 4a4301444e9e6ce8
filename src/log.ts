/** Ties a reply to its log lines: short enough to be read out, long enough not to meet another within a day. */
export function newReference(): string {
  return crypto.randomUUID().slice(0, 8);
}

/**
 * Writes one structured line. What people typed and who they are never belongs in it.
 * @param event what happened, in a few fixed words that can be searched for
 */
export function log(event: string, details: Record<string, string | number>): void {
  console.log(JSON.stringify({ event, ...details }));
}

/** What a fault says, with the faults beneath it, for the log only. */
export function faultText(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const text = fault.stack ?? fault.message;
  return fault.cause === undefined ? text : `${text}\ncaused by ${faultText(fault.cause)}`;
}
