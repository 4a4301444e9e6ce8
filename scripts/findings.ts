/** Everything that is checked in a record before it is published. */
import { withAcceptances } from '../audit/acceptance.ts';
import { type AuditFinding, audit } from '../audit/index.ts';
import type { Dataset } from '../src/release/make-release.ts';
import { counted } from '../src/render/numbers.ts';
import type { Council, Election, Party } from '../src/results/schema.ts';
import { partyNames } from './import/party-names.ts';

/** What the audit and the table of parties find in an election; an error that the record accepts is a note. */
export function findingsIn(election: Election, council: Council, parties: readonly Party[]): AuditFinding[] {
  const names = partyNames(parties);
  const named = names.check(election, council).map((found) => ({ rule: names.name, ...found }));
  return withAcceptances([...named, ...audit(election, council)], election);
}

/** At most this many errors are printed; an import of many councils may have hundreds. */
const MOST_PRINTED = 20;

/**
 * Refuses to publish a dataset with errors in it.
 * @throws Error that lists the errors that no record accepts, and says what to do
 */
export function refuseErrors(dataset: Dataset): void {
  refuse(errorsIn(dataset));
}

/** The errors of a dataset that no record accepts. */
export function errorsIn({ elections, councils, parties }: Dataset): AuditFinding[] {
  return elections.flatMap((election) => {
    const council = councils.find(({ slug }) => slug === election.council);
    const found = council ? findingsIn(election, council, parties) : [];
    return found.filter(({ severity }) => severity === 'error');
  });
}

/** Refuses to publish anything if there are errors. @throws Error that lists them, and says what to do */
export function refuse(errors: readonly AuditFinding[]): void {
  if (errors.length === 0) return;
  const printed = errors
    .slice(0, MOST_PRINTED)
    .map(({ rule, record, sentence }) => `  ${rule}: ${record}: ${sentence}`);
  const more = errors.length - printed.length;
  throw new Error(
    [
      `${counted(errors.length, 'error')} in the records ${errors.length === 1 ? 'stops' : 'stop'} the publication:`,
      ...printed,
      ...(more > 0 ? [`  … and ${more} more: npm run data:check prints them all`] : []),
      "Correct what is wrong. If the source does say so, accept the error by name in the election's accepted_errors, with a reason: data/README.md shows how.",
    ].join('\n'),
  );
}
