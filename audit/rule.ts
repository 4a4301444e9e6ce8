import type { Council, Election } from '../src/results/schema.ts';

/** One thing that does not add up, or that a reader should know, about one record. */
export interface AuditFinding {
  rule: string;
  /** The id of the ballot or election. */
  record: string;
  /**
   * `error`: figures that must agree do not. We treat it as our own slip until somebody has checked.
   * `note`: the source contradicts itself, omits something, or prints something misleading.
   */
  severity: 'error' | 'note';
  /**
   * One short statement for readers, with both figures. It gives names, never ids, and says no more than the record
   * shows. Names are as recorded, not escaped.
   */
  sentence: string;
  /** What the source says; null if it says nothing. */
  stated: string | number | null;
  /** What we work out; null if we cannot. */
  computed: string | number | null;
}

/** A finding as a rule returns it; the audit adds the rule's name. */
export type RuleFinding = Omit<AuditFinding, 'rule'>;

/** One check. A rule never compares a figure that is not recorded (null): it finds nothing. */
export interface Rule {
  name: string;
  /** Why we check this. */
  reason: string;
  check(election: Election, council: Council): RuleFinding[];
}
