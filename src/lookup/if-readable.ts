import { StoreFault } from '../store/store-fault.ts';

/** What is read; null if KV fails, which is logged there and should not cost the reader the rest. */
export async function ifReadable<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (fault) {
    if (fault instanceof StoreFault) return null;
    throw fault;
  }
}
