/** What can go wrong with a request. */
import { limitHeaders } from './rate-limits.ts';

export type FaultKind =
  /** The request is carried out, and its response never arrives. */
  | 'lost response'
  /** The request is carried out, and the connection ends in the middle of the response. */
  | 'cut response'
  /** The same as a lost response, and a moderator deletes the message. */
  | 'deleted'
  /** Nothing happens, and there is no response. */
  | 'hang'
  | 'server error'
  | 'unavailable'
  /** 429: of this route, of everything the bot sends, of others in the same channel, and of writing too fast. */
  | 'limited'
  | 'global limit'
  | 'shared limit'
  | 'write limit'
  /** 429 from Cloudflare, without Discord's headers. */
  | 'banned'
  | 'bad token';

/** A fault for the next request that fits. */
export interface Fault {
  kind: FaultKind;
  method?: string;
  channel_id?: string;
  /** For a limit: seconds to wait. */
  retry_after?: number;
}

/** Faults that happen while or after the request is carried out. */
export const CARRIED_OUT: readonly FaultKind[] = ['lost response', 'cut response', 'deleted'];

/** The answer of a fault; null for one without an answer. */
export function answerOf({ kind, retry_after = 2 }: Fault): Response | null {
  const wait = retry_after * 1000;
  const limit = (scope: 'user' | 'global' | 'shared', code = 0, message = 'You are being rate limited.') =>
    Response.json(
      { message, code, retry_after, global: scope === 'global' },
      { status: 429, headers: limitHeaders(wait, scope) },
    );
  if (kind === 'limited') return limit('user');
  if (kind === 'global limit') return limit('global');
  if (kind === 'shared limit') return limit('shared');
  if (kind === 'write limit')
    return limit('user', 20028, 'The write action you are performing on the channel has hit the write rate limit.');
  if (kind === 'banned') return new Response('error code: 1015', { status: 429 });
  if (kind === 'bad token') return Response.json({ message: '401: Unauthorized', code: 0 }, { status: 401 });
  if (kind === 'server error') return Response.json({ message: 'Internal Server Error', code: 0 }, { status: 500 });
  if (kind === 'unavailable') return new Response('upstream connect error', { status: 503 });
  return null;
}

/** Takes the first fault that fits a request out of the queue. */
export function takeFault(queue: Fault[], method: string, channel_id: string): Fault | null {
  const index = queue.findIndex(
    (fault) => (fault.method ?? method) === method && (fault.channel_id ?? channel_id) === channel_id,
  );
  return index === -1 ? null : (queue.splice(index, 1)[0] ?? null);
}
