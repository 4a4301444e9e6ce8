import { expect, it } from 'vitest';
import { publishedChanges } from '../../../scripts/publish/published-changes.ts';

it('The changes of the last publications are 40 at most, the newest elections first', () => {
  const added = Array.from({ length: 50 }, (_, index) => {
    const election_id = `local.testham.${1970 + index}-05-03`;
    const place = { hash: '0'.repeat(32), volume: '1'.repeat(32), line: index };
    const entry = { election_id, name: election_id, council: 'testham', election_date: `${1970 + index}-05-03` };
    return { ...entry, kind: 'council' as const, ...place, notes: [], pictures: {} };
  });
  const changes = publishedChanges({ added, corrected: [] }, [], new Date('2026-11-23T12:00:00Z'));
  expect(changes).toHaveLength(40);
  expect(changes[0]).toMatchObject({ change: 'added', election_id: 'local.testham.2019-05-03', wards: null });
  const unreadable = { election_id: 'local.testham.2000-05-03', name: 'Testham 2000', wards: null, facts: [] };
  const [first, ...others] = publishedChanges({ added: [], corrected: [unreadable] }, changes, new Date());
  expect(first).toMatchObject({ change: 'changed', wards: null, votes: null });
  expect(others).toEqual(changes.slice(0, 39));
});
