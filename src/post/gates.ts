/** When we may send again. Nothing here is stored: after a restart, Discord's answers say it again. */

/** Milliseconds between two requests: 40 a second, below the 50 that Discord allows a bot. */
const PACE = 25;
const FIRST_BACK_OFF = 1000;
const LONGEST_BACK_OFF = 60_000;
/** A request whose turn is later than this is left for a later run. */
const LONGEST_WAIT = 10_000;

interface Gate {
  /** In milliseconds since 1970. */
  until: number;
  /** How many attempts in a row failed. */
  failures: number;
}

export class Gates {
  readonly #channels = new Map<string, Gate>();
  #everywhere = 0;
  #nextTurn = 0;
  #left = 0;

  /** How many requests this run may still send. */
  get left(): number {
    return this.#left;
  }

  /** Begins a run. @param requests the most that it may send */
  allow(requests: number): void {
    this.#left = requests;
  }

  /** When a request about this channel may be sent, in milliseconds since 1970. */
  opensAt(channel_id: string): number {
    return Math.max(this.#everywhere, this.#gate(channel_id).until);
  }

  /** Reserves the next turn for a request. @returns when it is; null if this run has none */
  turn(channel_id: string, now: number): number | null {
    const turn = Math.max(now, this.#nextTurn, this.opensAt(channel_id));
    if (this.#left === 0 || turn - now > LONGEST_WAIT) return null;
    this.#left -= 1;
    // While a channel waits for its own gate, others may take the turns before it.
    this.#nextTurn = Math.max(now, this.#nextTurn) + PACE;
    return turn;
  }

  close(channel_id: string, until: number): void {
    const { until: before, failures } = this.#gate(channel_id);
    this.#channels.set(channel_id, { until: Math.max(until, before), failures });
  }

  closeAll(until: number): void {
    this.#everywhere = Math.max(this.#everywhere, until);
  }

  /** An attempt failed: the channel waits, each time twice as long. */
  backOff(channel_id: string, now: number): void {
    const { failures } = this.#gate(channel_id);
    const until = now + Math.min(FIRST_BACK_OFF * 2 ** failures, LONGEST_BACK_OFF);
    this.#channels.set(channel_id, { until, failures: failures + 1 });
  }

  /** An attempt succeeded, so the next failure is a first one. */
  succeed(channel_id: string): void {
    this.#channels.set(channel_id, { ...this.#gate(channel_id), failures: 0 });
  }

  #gate(channel_id: string): Gate {
    return this.#channels.get(channel_id) ?? { until: 0, failures: 0 };
  }
}
