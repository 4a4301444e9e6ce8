import { createHash } from 'node:crypto';
import { vi } from 'vitest';

/** Digests in the same turn of the event loop: Node's own uses a thread, for which virtual time cannot wait. */
export function digestAtOnce(): void {
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (_, data) => {
    const hash = createHash('sha256')
      .update(new Uint8Array(data as ArrayBuffer))
      .digest();
    return new Uint8Array(hash).buffer;
  });
}
