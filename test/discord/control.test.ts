import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, isAsker, readCustomId, readViewText, viewText } from '../../src/discord/custom-id.ts';

const argument = fc.stringMatching(/^[^|]{1,8}$/);
const view = fc.record({ command: fc.stringMatching(/^[a-z]{1,9}$/), args: fc.array(argument, { maxLength: 4 }) });
const control = fc.record({
  action: fc.constantFrom('open', 'share', 'choose'),
  view,
  asker: fc.bigInt(0n, 2n ** 64n - 1n).map(String),
  private: fc.boolean(),
});

describe('A control', () => {
  it('is read back from its custom_id as it was, and knows its asker', () => {
    fc.assert(
      fc.property(control, (made) => {
        const read = readCustomId(customId(made));
        expect(read).toMatchObject({ action: made.action, view: made.view, private: made.private });
        expect(read && isAsker(read, made.asker)).toBe(true);
        expect(read && isAsker(read, String(BigInt(made.asker) + 1n))).toBe(false);
      }),
    );
  });

  it('throws rather than pass Discord’s limit', () => {
    expect(() =>
      customId({ action: 'open', view: { command: 'ward', args: ['x'.repeat(91)] }, asker: '1', private: false }),
    ).toThrow(RangeError);
  });

  it('is null for any text that is no custom_id of ours', () => {
    fc.assert(fc.property(fc.string(), (text) => text.startsWith('1') || readCustomId(text) === null));
  });
});

describe('A view', () => {
  it('is read back from a menu’s value as it was', () => {
    fc.assert(
      fc.property(view, (made) => {
        expect(readViewText(viewText(made))).toEqual(made);
      }),
    );
  });
});
