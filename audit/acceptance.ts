/** Errors that a record accepts by name: what the source says although it does not add up. */
import type { Election } from '../src/results/schema.ts';
import type { AuditFinding } from './rule.ts';

const RULE = 'accepted-errors';

/**
 * The findings in an election, with each error that the record accepts as a note that gives the reason. An acceptance
 * is itself an error if it matches no error, or if its reason is not a sentence, because replies print it.
 */
export function withAcceptances(findings: readonly AuditFinding[], election: Election): AuditFinding[] {
  const { election_id, accepted_errors } = election;
  const accepts = ({ rule, ballot_paper_id }: Accepted, found: AuditFinding) =>
    found.severity === 'error' && found.rule === rule && found.record === (ballot_paper_id ?? election_id);
  const settled = findings.map((found): AuditFinding => {
    const reasons = accepted_errors.filter((accepted) => accepts(accepted, found)).map(({ reason }) => reason);
    if (reasons.length === 0) return found;
    return { ...found, severity: 'note', sentence: [found.sentence, ...reasons].join(' ') };
  });
  const faults = accepted_errors.flatMap((accepted) => {
    const record = accepted.ballot_paper_id ?? election_id;
    const used = findings.some((found) => accepts(accepted, found));
    return [...(used ? [] : [unused(accepted)]), ...(isSentence(accepted.reason) ? [] : [notASentence(accepted)])].map(
      (sentence): AuditFinding => ({ rule: RULE, record, severity: 'error', sentence, stated: null, computed: null }),
    );
  });
  return [...settled, ...faults];
}

type Accepted = Election['accepted_errors'][number];

function unused({ rule }: Accepted): string {
  return `The record accepts an error of the rule "${rule}", but the audit finds no such error here. Remove it from accepted_errors.`;
}

function notASentence({ rule }: Accepted): string {
  return `The reason to accept an error of the rule "${rule}" is not a whole sentence. Replies print it: start it with a capital letter and end it with a full stop.`;
}

/** "The handbook prints two wards under one code." */
function isSentence(text: string): boolean {
  return /^\P{Ll}.*\s.*[.!?]$/su.test(text);
}
