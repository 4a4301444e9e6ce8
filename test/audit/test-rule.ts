import { describe, expect, it } from 'vitest';
import type { Rule } from '../../audit/rule.ts';
import { type Testham, testham } from '../support/elections.ts';

/** A title, a change to an election in which everything adds up, and what the rule then finds: "severity: sentence" each. */
export type RuleCase = [title: string, change: (parts: Testham) => void, finds: string[]];

/** A party's or an election's id, or a ward's code: sentences give names, since readers do not know ids. */
const ID = /\b(?:PP\d+|joint-party:|ynmp-party:|local\.[a-z]|[ENSW]\d{8}\b)/;

/**
 * Tests a rule on each case, and on an election in which everything adds up. The cases must have a true example, where
 * the rule speaks, and a false one: a changed record that looks much like it, where the rule must be silent.
 */
export function testRule(rule: Rule, cases: RuleCase[]): void {
  describe(`The rule ${rule.name}`, () => {
    it('has a true and a false example', () => {
      const changed = cases.filter(([, change]) => JSON.stringify(testham(change)) !== JSON.stringify(testham()));
      expect(changed.some(([, , finds]) => finds.length > 0)).toBe(true);
      expect(changed.some(([, , finds]) => finds.length === 0)).toBe(true);
    });

    it.each<RuleCase>([['finds nothing if everything adds up', () => {}, []], ...cases])(
      '%s',
      (_title, change, finds) => {
        const { election, council } = testham(change);
        const found = rule.check(election, council);
        expect(found.map(({ severity, sentence }) => `${severity}: ${sentence}`)).toEqual(finds);
        expect(found.filter(({ sentence }) => ID.test(sentence))).toEqual([]);
      },
    );
  });
}
