import { expect, it } from 'vitest';
import type { Rule } from '../../audit/index.ts';
import { type Testham, testham } from '../support/elections.ts';

/** What is changed in an election that adds up, and what a rule then finds: "severity: sentence" each. */
export type AuditCase = [title: string, change: (parts: Testham) => void, finds: string[]];

/** One test a case, after the one that every rule has to pass: silence where all adds up. */
export function testRule(rule: Rule, cases: AuditCase[]): void {
  it.each<AuditCase>([['is silent where everything adds up', () => {}, []], ...cases])(
    '%s',
    (_title, change, finds) => {
      const { election, council } = testham(change);
      expect(rule.check(election, council).map(({ severity, sentence }) => `${severity}: ${sentence}`)).toEqual(finds);
    },
  );
}
