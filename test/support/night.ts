/** The bindings of a deployment that publishes counts. */
import type { Env } from '../../src/env.ts';
import type { OpenNight, Snapshot } from '../../src/night/contract.ts';
import type { FollowState, PostObject } from '../../src/post/contract.ts';
import { DERBY_NIGHT } from './derby-count.ts';
import { namespace } from './kv.ts';

/** A `Count` that never answers. */
export const SILENT = Symbol('silent');

interface NightParts {
  open?: readonly OpenNight[] | string;
  /** What the `Count` answers. */
  count?: Snapshot | null | typeof SILENT;
  /** The copy in KV. */
  copy?: Snapshot | string | null;
  follows?: Partial<PostObject>;
}

/** The bindings of a deployment on which Derby's count is open, with a namespace that starts cold. */
export function nightBindings({
  open = [DERBY_NIGHT],
  count = null,
  copy = null,
  follows = {},
}: NightParts): Partial<Env> & { RESULTS: ReturnType<typeof namespace> } {
  const text = (value: unknown) => (typeof value === 'string' || value === null ? value : JSON.stringify(value));
  const RESULTS = namespace(async (key, read) => {
    if (key === 'nights') return text(open);
    return key.startsWith('night/') ? text(copy) : read();
  });
  const answer = () => (count === SILENT ? new Promise<never>(() => {}) : Promise.resolve(count));
  const objects = {
    COUNT: { getByName: () => ({ snapshot: answer }) },
    POST: { getByName: () => follows },
  };
  return { RESULTS, ...(objects as unknown as Required<Pick<Env, 'COUNT' | 'POST'>>) };
}

/** A follow that gets no messages. */
export function pausedFollow(more: Partial<FollowState> = {}): FollowState {
  return {
    channel_id: '300000000000000007',
    guild_id: '200000000000000001',
    council: 'derby',
    state: 'paused',
    reason: 'Discord refuses our messages there.',
    since: '2027-05-01T12:00:00.000Z',
    ...more,
  };
}
