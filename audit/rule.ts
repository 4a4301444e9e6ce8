import type { Council, Election } from '../src/results/schema.ts';

/** What one rule has to say of one record. */
export interface Finding {
  rule: string;
  /** The id of the ballot or election that it is about. */
  record: string;
  /**
   * `error`: figures that have to agree do not, and until someone has looked the slip counts as ours.
   * `note`: the source contradicts itself, leaves something out, or prints something that misleads.
   */
  severity: 'error' | 'note';
  /** One short statement for readers, with both figures and their difference. Names are as recorded, not escaped. */
  sentence: string;
  /** What a source says; null where the point is that it says nothing. */
  stated: string | number | null;
  /** What we work out; null where nothing can be. */
  computed: string | number | null;
}

/** A finding before the audit has put its rule's name on it. */
export type Observation = Omit<Finding, 'rule'>;

export interface Rule {
  name: string;
  /** Why it is checked. */
  reason: string;
  /** What is not recorded is compared with nothing: a rule is silent on null. */
  check(election: Election, council: Council): Observation[];
}
