import type { Occasion } from './render/occasion.ts';
import { audit } from './results/audit/index.ts';

/** Audit rules whose notes bear on who controls the council; `/about` tells all of them. */
const RULES_SHOWN = ['seats-stated', 'gains-labelled', 'control-disputed'];

/** What a reader of a council's result must be told of its source, as sentences. */
export function councilNotes({ election, council }: Pick<Occasion, 'election' | 'council'>): string[] {
  const findings = audit(election, council).filter(
    ({ rule, severity }) => severity === 'note' && RULES_SHOWN.includes(rule),
  );
  return findings.map(({ sentence }) => sentence);
}
