import { faultText, log, newReference } from '../log.ts';

/** After a failed read, how long to wait before the next, so that an outage does not cost every request the timeout. */
const WAIT_MS = 5_000;

/** Stops reads for some seconds after one fails. */
export class BackOff {
  #failedAt = 0;
  readonly #event: string;

  /** @param event the name of a failure in the log */
  constructor(event: string) {
    this.#event = event;
  }

  /** Whether a read failed in the last few seconds. */
  isWaiting(): boolean {
    return Date.now() - this.#failedAt < WAIT_MS;
  }

  /** Starts the wait; of reads that fail at the same time, only the first is logged. */
  fail(fault: unknown): void {
    if (!this.isWaiting()) log(this.#event, { reference: newReference(), fault: faultText(fault) });
    this.#failedAt = Date.now();
  }
}
