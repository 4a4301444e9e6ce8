import { grouped, listed } from '../../src/render/words.ts';
import type { Correction } from './corrections.ts';
import type { ListDifferences } from './list-differences.ts';
import type { ReleaseChange } from './release-change.ts';
import type { WardCorrection } from './ward-corrections.ts';

/** Longer lists are cut, and end in the number left out. */
const MAX_LINES = 40;
const MAX_NAMES = 10;

/** Describes a change: one line for each election, and one each for pictures, councils and parties. */
export function changeLines({ added, corrected, removed, pictures, councils, parties }: ReleaseChange): string[] {
  const elections = [
    ...corrected.map((one) => `  ~ ${one.election_id}  ${one.name}: ${correctionWords(one)}`),
    ...added.map(({ election_id, name }) => `  + ${election_id}  ${name}`),
    ...removed.map(({ election_id, name }) => `  - ${election_id}  ${name}`),
  ];
  const omitted = elections.length - MAX_LINES;
  return [
    `Elections: ${added.length} added, ${corrected.length} changed, ${removed.length} removed`,
    ...elections.slice(0, MAX_LINES),
    ...(omitted > 0 ? [`  … and ${omitted} more`] : []),
    `Pictures: ${pictures.new} new, ${pictures.dropped} no longer shown`,
    ...namedDifferences('Councils', councils),
    ...namedDifferences('Parties', parties),
  ];
}

function correctionWords({ wards, facts }: Correction): string {
  if (!wards) return 'changed, but one of the two documents cannot be read';
  const differing = wards.reduce((sum, { votes }) => sum + votes, 0);
  const wholeElection = facts.length > 0 ? shortened(facts.map(({ fact }) => fact)) : 'facts about the whole election';
  if (wards.length === 0) return `no votes differ; changed: ${wholeElection}`;
  const more = facts.length > 0 ? `; also changed: ${wholeElection}` : '';
  return `${voteCount(differing)} ${differing === 1 ? 'differs' : 'differ'}: ${shortened(wards.map(wardWords))}${more}`;
}

function wardWords({ ward, change, votes }: WardCorrection): string {
  const kind = change === 'changed' ? '' : `, ${change}`;
  return `${ward} (${votes === 0 ? 'no votes' : grouped(votes)}${kind})`;
}

function voteCount(votes: number): string {
  return votes === 0 ? 'no votes' : `${grouped(votes)} ${votes === 1 ? 'vote' : 'votes'}`;
}

function namedDifferences(word: string, { added, changed, removed }: ListDifferences<{ name: string }>): string[] {
  const kinds = Object.entries({ added, changed, removed }).filter(([, items]) => items.length > 0);
  if (kinds.length === 0) return [];
  return [`${word}: ${kinds.map(([kind, items]) => `${kind} ${shortened(items.map(({ name }) => name))}`).join('; ')}`];
}

function shortened(names: readonly string[]): string {
  const omitted = names.length - MAX_NAMES;
  return listed(omitted > 0 ? [...names.slice(0, MAX_NAMES), `${omitted} more`] : names);
}
