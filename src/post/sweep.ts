/** Looks for channels with something to do, each time from where the last look ended, so that all get their turn. */
import { channelsDue } from './deliveries.ts';
import { type Election, openElections } from './events.ts';
import type { Host } from './host.ts';

/** A channel with something to do. */
export interface Job {
  election: string;
  channel_id: string;
}

/** How many channels one query finds. */
const PAGE = 100;

export class Sweep {
  readonly #host: Host;
  /** The last channel that a look found, by election. */
  readonly #after = new Map<string, string>();
  #lastElection = '';

  constructor(host: Host) {
    this.#host = host;
  }

  /** Every channel with something to do, once for each election. */
  *jobs(): Generator<Job> {
    const open = openElections(this.#host);
    const next = open.findIndex(({ id }) => id > this.#lastElection);
    for (const election of [...open.slice(next), ...open.slice(0, next)]) {
      this.#lastElection = election.id;
      const start = this.#after.get(election.id) ?? '';
      yield* this.#channels(election, start, null);
      if (start !== '') yield* this.#channels(election, '', start);
    }
  }

  *#channels(election: Election, after: string, end: string | null): Generator<Job> {
    let found: string[];
    let from = after;
    do {
      found = channelsDue(this.#host, election, from, PAGE);
      for (const channel_id of found) {
        if (end !== null && channel_id > end) return;
        from = channel_id;
        this.#after.set(election.id, channel_id);
        yield { election: election.id, channel_id };
      }
    } while (found.length === PAGE);
  }
}
