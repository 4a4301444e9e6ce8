import { describe, expect, it } from 'vitest';
import { factCorrections } from '../../../scripts/publish/fact-corrections.ts';
import { publishedChanges } from '../../../scripts/publish/published-changes.ts';
import { NO_OVERALL_CONTROL } from '../../../src/results/no-overall-control.ts';
import { dataset } from '../../support/dataset.ts';
import { LABOUR, testham } from '../../support/elections.ts';

/** Every number, text and null in a value, by its path. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [...keys].flatMap((key) => leaves((value as Record<string | number, unknown>)[key], [...path, key]));
}

/** The same value with another one at a path. */
function withChanged<Value>(value: Value, path: readonly (string | number)[]): Value {
  const copy = structuredClone(value);
  const last = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>(
      (within, key) => within[key] as Record<string | number, unknown>,
      copy as Record<string | number, unknown>,
    );
  const old = holder[last];
  holder[last] =
    typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : old === null ? 1 : `${old} (new)`;
  return copy;
}

describe('The facts about a whole election that changed', () => {
  const { election } = testham();

  it.each([
    [
      'control',
      { control: { before: 'PP52', after: LABOUR.party_id } },
      [{ fact: 'control after the election', before: NO_OVERALL_CONTROL, after: 'Labour Party' }],
    ],
    [
      'seats of a party',
      {
        composition:
          election.composition?.map((row) => ({
            ...row,
            seats_after: row.seats_after + (row.party_id === 'PP53' ? 1 : 0),
          })) ?? null,
      },
      [{ fact: 'Labour Party seats after the election', before: '4', after: '5' }],
    ],
    [
      'a party that was left out',
      { composition: election.composition?.slice(0, 2) ?? null },
      [
        { fact: 'Liberal Democrats seats before the election', before: '0', after: null },
        { fact: 'Liberal Democrats seats after the election', before: '1', after: null },
      ],
    ],
    ['a part that is gone', { declared: null }, [{ fact: 'the source’s own totals', before: 'recorded', after: null }]],
    ['nothing', {}, []],
  ])('name %s, with both values', (_, change, facts) => {
    expect(factCorrections(election, { ...election, ...change })).toEqual(facts);
  });

  // An id alone names no fact: what it belongs to has a name of its own.
  const isNamed = (path: readonly (string | number)[]) =>
    !['election_id', 'party_id', 'council', 'election_date', 'ballot_paper_id', 'rule', 'post_label'].includes(
      `${path.at(-1)}`,
    );

  const isAbsent = ([part = '']: readonly (string | number)[], whole: object) =>
    (whole as Record<string | number, unknown>)[part] === null;

  it.each(dataset.elections.map((one) => [one.election_id, one] as const))(
    'are never empty if any one of them in %s changed',
    (_, bundled) => {
      const { ballots, ...whole } = bundled;
      const paths = leaves(whole).filter((path) => isNamed(path) && !isAbsent(path, whole));
      const silent = paths.filter((path) => factCorrections(bundled, withChanged(bundled, path)).length === 0);
      expect(paths.length).toBeGreaterThan(5);
      expect(silent).toEqual([]);
    },
  );

  it('are ten at most in the list of what was published, which counts the others', () => {
    const facts = Array.from({ length: 12 }, (_, index) => ({ fact: `fact ${index}`, before: null, after: '1' }));
    const corrected = [{ election_id: election.election_id, name: election.name, wards: [], facts }];
    const [change] = publishedChanges({ added: [], corrected }, [], new Date());
    expect(change).toMatchObject({ wards: [], votes: 0, facts: facts.slice(0, 10), more_facts: 2 });
  });
});
