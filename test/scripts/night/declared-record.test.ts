import { expect, it } from 'vitest';
import { declaredRecord } from '../../../scripts/night/declared-record.ts';
import type { Ballot } from '../../../src/results/schema.ts';
import { declarationOf, journalOf, manifestOf } from '../../results/night/nights.ts';
import { CONSERVATIVE, LABOUR } from '../../support/elections.ts';

const manifest = manifestOf([{ seats: 1, candidates: [LABOUR, CONSERVATIVE] }]);
const [ballot] = manifest.election.ballots as [Ballot];
const { ballot_paper_id } = ballot;
const licence = { licence: 'OGL 3.0', licence_url: 'https://testham.example/licence' };

it.each([
  ['2007-05-03T22:59:59.000Z', '2007-05-03'],
  ['2007-05-03T23:30:00.000Z', '2007-05-04'],
  ['2007-12-06T23:30:00.000Z', '2007-12-06'],
])('What was published at %s was retrieved on %s, the day in the United Kingdom', (at, day) => {
  const declaration = declarationOf(ballot, [10, 9]);
  const journal = journalOf([{ kind: 'declared', ballot_paper_id, revision: 1, declaration }]);
  const { sources } = declaredRecord({ manifest, journal: journal.map((event) => ({ ...event, at })) }, licence);
  expect(sources[0]).toMatchObject({ name: 'Testham Borough Council', retrieved: day });
});

it('A declaration that was withdrawn is no source of the record', () => {
  const declaration = declarationOf(ballot, [10, 9]);
  const [first, ...later] = journalOf([
    { kind: 'declared', ballot_paper_id, revision: 1, declaration },
    { kind: 'withdrawn', ballot_paper_id, revision: 2, withdraws: 1, reason: 'We misheard.' },
    { kind: 'declared', ballot_paper_id, revision: 3, declaration },
  ]);
  const journal = [...(first ? [{ ...first, source: 'https://rumour.example/' }] : []), ...later];
  const urls = declaredRecord({ manifest, journal }, licence).sources.map(({ url }) => url);
  expect(urls).toContain('https://testham.example/results');
  expect(urls).not.toContain('https://rumour.example/');
});
