import type { Council } from './schema.ts';

/** The day of the first elections in Scotland by the single transferable vote. Northern Ireland has had it since 1973. */
export const SCOTLAND_SINCE = '2007-05-03';

/**
 * Whether a council elects by the single transferable vote, by the nation in its code and the polling day. Then the
 * recorded votes are first preferences, which do not decide who is elected.
 */
export function isTransferable({ gss }: Pick<Council, 'gss'>, day: string): boolean {
  return gss.startsWith('N') || (gss.startsWith('S') && day >= SCOTLAND_SINCE);
}
