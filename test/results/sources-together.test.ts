import { expect, it } from 'vitest';
import { sourcesTogether } from '../../src/results/sources.ts';
import { testham } from '../support/elections.ts';

it('Sources at one address, under one licence and of one day are one source with all their titles', () => {
  const [gazette] = testham().election.sources;
  if (!gazette) throw new Error('Testham has no source');
  const list = { ...gazette, title: 'Councillors, 2006' };
  const later = { ...gazette, title: 'Councillors, 2007', retrieved: '2008-01-01' };
  const licensed = { ...gazette, title: 'Maps', licence: 'OGL' };
  expect(sourcesTogether([gazette, later, list, licensed]).map(({ title }) => title)).toEqual([
    'Results; Councillors, 2006',
    'Councillors, 2007',
    'Maps',
  ]);
});
