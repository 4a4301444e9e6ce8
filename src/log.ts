/** A reference that links a reply to its log line: short enough to read out, long enough to be unique for a day. */
export function newReference(): string {
  return crypto.randomUUID().slice(0, 8);
}

/**
 * Writes one structured line. Never log what people typed or who they are.
 * @param event what happened, in a few fixed words that can be searched for
 */
export function log(event: string, details: Record<string, string | number>): void {
  console.log(JSON.stringify({ event, ...details }));
}

/** The stack of a fault and of its causes, for the log only. */
export function faultText(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const text = fault.stack ?? fault.message;
  return fault.cause === undefined ? text : `${text}\ncaused by ${faultText(fault.cause)}`;
}
