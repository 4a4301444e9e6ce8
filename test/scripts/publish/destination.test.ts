import { describe, expect, it } from 'vitest';
import { WranglerError } from '../../../scripts/deploy/wrangler.ts';
import { remedyOf } from '../../../scripts/publish/destination.ts';

const failed = (output: string) => new WranglerError(['kv', 'bulk', 'put'], output);

describe('The advice after a failed write', () => {
  it.each([
    'KV put() limit exceeded for the day. [code: 10048]',
    'A request to the Cloudflare API failed: Too Many Requests (429)',
    'You have exceeded the free daily limit of writes',
  ])('says that the writes of the day are used up, and when to continue: %s', (output) => {
    expect(remedyOf(failed(output))).toMatch(/writes to KV are used up.*Run this again after 00:00 UTC/);
  });

  it.each(['Internal error [code: 10001]', 'fetch failed'])('says to run it again after %s', (output) => {
    expect(remedyOf(failed(output))).toMatch(/Run this again to continue\.$/);
    expect(remedyOf(failed(output))).not.toContain('used up');
  });

  it('is about the sign-in if that failed', () => {
    expect(remedyOf(failed('Authentication error [code: 10000]'))).toContain('wrangler login');
  });
});
