import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nonceOf } from '../../src/post/nonce.ts';

const delivery = fc.tuple(
  fc.bigInt({ min: 10n ** 16n, max: 10n ** 19n }).map(String),
  fc.constantFrom('local.derby.2003-05-01', 'local.leeds.2003-05-01'),
  fc.integer({ min: 1, max: 99 }),
  fc.integer({ min: 1, max: 99 }),
);

it('A nonce has 24 characters of base64url, is always the same for one delivery, and differs for another', async () => {
  await fc.assert(
    fc.asyncProperty(delivery, delivery, async (one, other) => {
      const nonce = await nonceOf(...one);
      expect(nonce).toMatch(/^[\w-]{24}$/);
      expect(await nonceOf(...one)).toBe(nonce);
      expect((await nonceOf(...other)) === nonce).toBe(one.join() === other.join());
    }),
  );
});
