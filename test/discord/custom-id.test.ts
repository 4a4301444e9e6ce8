import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, isAsker, readCustomId } from '../../src/discord/custom-id.ts';

const argument = fc.stringMatching(/^[^|]{1,8}$/);
const view = fc
  .tuple(fc.stringMatching(/^[a-z]{1,9}$/), fc.array(argument, { maxLength: 4 }))
  .map(([command, args]) => [command, ...args].join('|'));
const control = fc.record({
  action: fc.constantFrom('open', 'share', 'choose'),
  view,
  asker: fc.bigInt(0n, 2n ** 64n - 1n).map(String),
  form: fc.constantFrom('brief', 'full'),
  private: fc.boolean(),
});

describe('A custom_id', () => {
  it('decodes to the control it was made from, and knows its asker', () => {
    fc.assert(
      fc.property(control, (made) => {
        const read = readCustomId(customId(made));
        expect(read).toMatchObject({ action: made.action, view: made.view, form: made.form, private: made.private });
        expect(read && isAsker(read, made.asker)).toBe(true);
        expect(read && isAsker(read, String(BigInt(made.asker) + 1n))).toBe(false);
      }),
    );
  });

  it('is never longer than Discord allows', () => {
    const view = `ward|${'x'.repeat(91)}`;
    expect(() => customId({ action: 'open', view, form: 'brief', asker: '1', private: false })).toThrow(RangeError);
  });

  it('is null if the text is not one of ours', () => {
    fc.assert(fc.property(fc.string(), (text) => text.startsWith('1') || readCustomId(text) === null));
  });
});
