import { describe, expect, it } from 'vitest';
import type { Rule } from '../../audit/rule.ts';
import { type Testham, testham } from '../support/elections.ts';

/** A title, a change to an election in which everything adds up, and what the rule then finds: "severity: sentence" each. */
export type RuleCase = [title: string, change: (parts: Testham) => void, finds: string[]];

/** Tests a rule on each case, and on an election in which everything adds up. */
export function testRule(rule: Rule, cases: RuleCase[]): void {
  describe(`The rule ${rule.name}`, () => {
    it('has at least one case with a finding', () => {
      expect(cases.some(([, , finds]) => finds.length > 0)).toBe(true);
    });

    it.each<RuleCase>([['finds nothing if everything adds up', () => {}, []], ...cases])(
      '%s',
      (_title, change, finds) => {
        const { election, council } = testham(change);
        expect(rule.check(election, council).map(({ severity, sentence }) => `${severity}: ${sentence}`)).toEqual(
          finds,
        );
      },
    );
  });
}
