import { grouped, listed } from '../../src/render/words.ts';
import type { Correction } from './corrections.ts';
import type { ListDifferences } from './list-differences.ts';
import type { ReleaseChange } from './release-change.ts';
import type { WardCorrection } from './ward-corrections.ts';

/** Longer lists are cut, with how many were left out. */
const LINES = 40;
const NAMES = 10;

/** A change in words, a line for each election and each kind of thing. */
export function changeLines({ added, corrected, gone, pictures, councils, parties }: ReleaseChange): string[] {
  const elections = [
    ...corrected.map((one) => `  ~ ${one.election_id}  ${one.name}: ${correction(one)}`),
    ...added.map(({ election_id, name }) => `  + ${election_id}  ${name}`),
    ...gone.map(({ election_id, name }) => `  - ${election_id}  ${name}`),
  ];
  const left = elections.length - LINES;
  return [
    `Elections: ${added.length} added, ${corrected.length} changed, ${gone.length} gone`,
    ...elections.slice(0, LINES),
    ...(left > 0 ? [`  … and ${left} more`] : []),
    `Pictures: ${pictures.new} new, ${pictures.dropped} no longer shown`,
    ...namedDifferences('Councils', councils),
    ...namedDifferences('Parties', parties),
  ];
}

function correction({ wards }: Correction): string {
  if (!wards) return 'changed, but the two documents cannot both be read';
  const moved = wards.reduce((sum, { votes }) => sum + votes, 0);
  if (wards.length === 0) return 'no votes moved; facts of the whole election changed';
  return `${count(moved)} moved: ${cut(wards.map(wardWords))}`;
}

function wardWords({ ward, change, votes }: WardCorrection): string {
  const kind = change === 'changed' ? '' : `, ${change}`;
  return `${ward} (${votes === 0 ? 'no votes' : grouped(votes)}${kind})`;
}

function count(votes: number): string {
  return votes === 0 ? 'no votes' : `${grouped(votes)} ${votes === 1 ? 'vote' : 'votes'}`;
}

function namedDifferences(word: string, { added, changed, gone }: ListDifferences<{ name: string }>): string[] {
  const kinds = Object.entries({ added, changed, gone }).filter(([, things]) => things.length > 0);
  if (kinds.length === 0) return [];
  return [`${word}: ${kinds.map(([kind, things]) => `${kind} ${cut(things.map(({ name }) => name))}`).join('; ')}`];
}

function cut(names: readonly string[]): string {
  return names.length > NAMES ? listed([...names.slice(0, NAMES), `${names.length - NAMES} more`]) : listed(names);
}
