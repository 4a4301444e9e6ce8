import { faultText, log, newReference } from '../log.ts';
import type { Snapshot } from '../night/contract.ts';
import { snapshotKey } from '../night/open-nights.ts';
import { withDeadline } from './deadline.ts';
import type { Nights } from './nights.ts';

/** Timeout for the `Count`, and then for the copy in KV, in milliseconds. */
const COUNT_TIMEOUT_MS = 600;
const COPY_TIMEOUT_MS = 300;

/** What a `Count` answers, as its stub has it. */
interface CountStub {
  snapshot(): Promise<Snapshot | null>;
}

/**
 * What is known of a count: from its `Count`, else the copy in KV, which may be a minute old. Null if it was never
 * opened, or if neither answers in time, which is logged.
 */
export async function readSnapshot(electionId: string, nights: Nights): Promise<Snapshot | null> {
  nights.wereRead = true;
  try {
    const stub = nights.counts.getByName(electionId) as CountStub;
    return await within(COUNT_TIMEOUT_MS, electionId, stub.snapshot());
  } catch (fault) {
    log('count not read', { reference: newReference(), fault: faultText(fault) });
  }
  try {
    const text = await within(COPY_TIMEOUT_MS, electionId, nights.copies.get(snapshotKey(electionId), 'text'));
    if (text === null) return null;
    const { checkedSnapshot } = await import('./snapshot-check.ts');
    return checkedSnapshot(JSON.parse(text));
  } catch (fault) {
    log('copy of a count not read', { reference: newReference(), fault: faultText(fault) });
    return null;
  }
}

function within<T>(timeoutMs: number, electionId: string, work: Promise<T>): Promise<T> {
  return withDeadline(Date.now() + timeoutMs, `night/${electionId}`, work);
}
